using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Tests;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>
/// <c>format</c>: what the formatter makes of real files. <c>format COUNT [SEED]</c>: diffs to be read by eye. <c>format --out FOLDER</c>: writes
/// the changed files and the scripts of their RUNs, before and after, to be compared by other programs.
/// </summary>
internal static class FormatTable
{
    private const int Seed = 2026;

    public static void Write(IReadOnlyList<string> arguments)
    {
        var files = RealFiles.Read();
        if (arguments.Count == 2 && arguments[0] == "--out") WriteFiles(files, arguments[1]);
        else if (arguments.Count > 0)
            WriteDiffs(
                files,
                int.Parse(arguments[0], CultureInfo.InvariantCulture),
                arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Seed);
        else WriteCounts(files);
    }

    private static void WriteCounts(IReadOnlyList<(string Id, LintInput Input)> files)
    {
        var formatter = new Formatter();
        var (changed, refused, restless, errors) = (0, 0, 0, 0);
        foreach (var (id, input) in files)
        {
            var result = formatter.Format(input.Dockerfile);
            if (result.Refusal is { } refusal)
            {
                refused++;
                Console.WriteLine($"refused: {id}:{refusal.Line}: {refusal.Reason}");
            }

            if (result.Changes.IsEmpty) continue;
            changed++;
            var second = formatter.Format(result.Text);
            if (second.Changes.IsEmpty && second.Refusal is null && ErrorsOf(result.Text).SequenceEqual(ErrorsOf(input.Dockerfile), StringComparer.Ordinal))
                continue;
            if (second.Changes.IsEmpty && second.Refusal is null) errors++;
            else restless++;
            Console.WriteLine($"{(second.Changes.IsEmpty ? "other errors" : "changed again")}: {id}\n{LineDiff.Of(result.Text.Text, second.Text.Text)}");
        }

        Console.WriteLine($"{files.Count} files: {changed} changed, {refused} refused, {restless} changed by a second run, {errors} with other errors of the builder");
    }

    private static List<string> ErrorsOf(SourceText source)
    {
        var syntax = DockerfileSyntax.Parse(source);
        return [.. syntax.Errors.Select(static error => error.Message), .. BuildModel.Create(syntax).Errors.Select(static error => error.Message)];
    }

    private static void WriteDiffs(IReadOnlyList<(string Id, LintInput Input)> files, int count, int seed)
    {
        var formatter = new Formatter();
        var drawn = files.ToArray();
        new Random(seed).Shuffle(drawn);
        foreach (var (id, input) in drawn)
        {
            var result = formatter.Format(input.Dockerfile);
            if (result.Changes.IsEmpty) continue;
            if (count-- == 0) return;
            Console.WriteLine($"### {id}\n{LineDiff.Of(input.Dockerfile.Text, result.Text.Text)}");
        }
    }

    private static void WriteFiles(IReadOnlyList<(string Id, LintInput Input)> files, string folder)
    {
        var formatter = new Formatter();
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var (_, input) in files)
        {
            var result = formatter.Format(input.Dockerfile);
            if (result.Changes.IsEmpty) continue;
            var name = Path.Combine(folder, (number++).ToString("D4", CultureInfo.InvariantCulture));
            WriteFile(name + ".before", input.Dockerfile);
            WriteFile(name + ".after", result.Text);
        }
    }

    private static void WriteFile(string name, SourceText source)
    {
        File.WriteAllBytes(name, source.ToBytes());
        var model = BuildModel.Create(DockerfileSyntax.Parse(source));
        var runs = model.Syntax.Instructions.Select(static one => one is OnbuildSyntax onbuild ? onbuild.Trigger : one).OfType<RunSyntax>()
            .Select(model.GetRun).Where(static run => !run.IsExecForm);
        var number = 0;
        foreach (var run in runs)
            File.WriteAllText($"{name}.{number++:D3}.{run.Script.Kind.ToString().ToLowerInvariant()}", run.Script.Text.ToString() + "\n");
    }
}
