using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Benchmarks;

/// <summary>
/// <c>corpus</c>: how often each rule reports on real files. <c>corpus RULE [COUNT] [SEED]</c>: findings of one rule,
/// with the lines around them, drawn with a seed that only changes when another is given, to be read by eye.
/// <c>corpus evenly [COUNT] [SEED]</c>: findings of all rules, as many of each as there are. All rules run unless
/// <c>--preset NAME</c> is given first.
/// </summary>
internal static class CorpusFindings
{
    private const int Seed = 2026;

    private static readonly string[] Heads = ["FROM", "CMD", "ENTRYPOINT"];

    public static void Write(IReadOnlyList<string> arguments)
    {
        var presets = RulePresets.All;
        if (arguments.Count > 1 && arguments[0] == "--preset")
        {
            presets = Enum.Parse<RulePresets>(arguments[1], ignoreCase: true);
            arguments = [.. arguments.Skip(2)];
        }

        var rule = arguments.Count > 0 ? RuleCatalog.BuiltIn.GetRule(arguments[0]) : null;
        if (arguments.Count == 0) WriteTable(RealFiles.Read(), presets);
        else if (arguments[0] == "evenly")
            WriteEvenly(RealFiles.Read(), presets, Number(arguments, 1, 200), Number(arguments, 2, Seed));
        else if (rule is null) Console.WriteLine($"There is no rule {arguments[0]}.");
        else WriteSample(RealFiles.Read(), rule, presets, Number(arguments, 1, 20), Number(arguments, 2, Seed));
    }

    private static int Number(IReadOnlyList<string> arguments, int index, int otherwise) =>
        arguments.Count > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;

    private static void WriteTable(IReadOnlyList<(string Id, LintInput Input)> files, RulePresets presets)
    {
        var linter = new Linter(RuleCatalog.BuiltIn, new LintOptions { Presets = presets });
        var found = files
            .SelectMany(file => linter.Lint(file.Input).Diagnostics, (file, diagnostic) => (file.Id, Diagnostic: diagnostic))
            .ToLookup(static pair => pair.Diagnostic.Rule);
        var withContext = files.Count(file => file.Input.Context.Entries is not null);
        Console.WriteLine($"{files.Count} files, {withContext} with their context\n");
        Console.WriteLine("| rule | name | findings | with bytes | files | share of files |\n|---|---|---|---|---|---|");
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor))
        {
            var count = found[rule].Select(static one => one.Id).Distinct(StringComparer.Ordinal).Count();
            var sized = found[rule].Count(static one => one.Diagnostic.SavedBytes is not null);
            var share = (100.0 * count / files.Count).ToString("0.0", CultureInfo.InvariantCulture);
            Console.WriteLine($"| {rule.Id} | {rule.Name} | {found[rule].Count()} | {sized} | {count} | {share} % |");
        }
    }

    /// <summary>A finding of each rule, then a second one of each, until there are as many as wanted.</summary>
    private static void WriteEvenly(
        IReadOnlyList<(string Id, LintInput Input)> files, RulePresets presets, int count, int seed)
    {
        var linter = new Linter(RuleCatalog.BuiltIn, new LintOptions { Presets = presets });
        var found = files
            .SelectMany(
                file => linter.Lint(file.Input).Diagnostics,
                (file, diagnostic) => (file.Id, file.Input, Diagnostic: diagnostic))
            .ToArray();
        new Random(seed).Shuffle(found);
        var drawn = found
            .GroupBy(static one => one.Diagnostic.Rule.Id, StringComparer.Ordinal)
            .SelectMany(static rule => rule.Select(static (one, turn) => (Turn: turn, Finding: one)))
            .OrderBy(static one => one.Turn)
            .Take(count)
            .OrderBy(static one => one.Finding.Diagnostic.Rule.Id, StringComparer.Ordinal);
        foreach (var (_, (id, input, diagnostic)) in drawn) WriteFinding($"{diagnostic.Rule.Id} {id}", input, diagnostic);
    }

    private static void WriteSample(
        IReadOnlyList<(string Id, LintInput Input)> files, Rule rule, RulePresets presets, int count, int seed)
    {
        var linter = new Linter(new RuleCatalog([rule]), new LintOptions { Presets = presets });
        var found = files
            .SelectMany(
                file => linter.Lint(file.Input).Diagnostics,
                (file, diagnostic) => (file.Id, file.Input, Diagnostic: diagnostic))
            .ToArray();
        new Random(seed).Shuffle(found);
        Console.WriteLine($"{rule.Descriptor.Id} {rule.Descriptor.Name}: {found.Length} findings");
        foreach (var (id, input, diagnostic) in found.Take(count)) WriteFinding(id, input, diagnostic);
    }

    private static void WriteFinding(string id, LintInput input, Diagnostic diagnostic)
    {
        Console.WriteLine($"\n### {id} {diagnostic.Severity} {diagnostic.Message}");
        if (diagnostic.SavedBytes is { } bytes) Console.WriteLine($"    Saves {bytes.Bytes} bytes ({bytes.Kind})");
        foreach (var related in diagnostic.Related.Where(one => one.Path == input.Dockerfile.Path))
            Console.WriteLine($"    Line {input.Dockerfile.GetLine(related.Span.Start) + 1}: {related.Message}");
        foreach (var fix in diagnostic.Fixes) Console.WriteLine($"    {fix.Safety}: {fix.Title}");
        if (diagnostic.Path != input.Dockerfile.Path) return;
        var source = input.Dockerfile;
        var lines = source.Text.Split('\n');
        var first = source.GetLine(diagnostic.Span.Start);
        var last = Math.Min(source.GetLine(diagnostic.Span.End), first + 6);
        for (var i = 0; i < lines.Length; i++)
        {
            var isHead = Heads.Any(head => lines[i].StartsWith(head, StringComparison.OrdinalIgnoreCase));
            if (!isHead && (i < first - 2 || i > last + 2)) continue;
            Console.WriteLine($"{(i == first ? '>' : ' ')}{i + 1,4} {lines[i].TrimEnd()}");
        }
    }
}
