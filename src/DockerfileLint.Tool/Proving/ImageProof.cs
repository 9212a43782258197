using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Proving;

/// <summary>
/// Builds two Dockerfiles from the same context and compares the images: their sizes and settings, and what their
/// containers do.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="commands">Commands whose output has to be the same.</param>
/// <param name="wait">How long the start is watched.</param>
internal sealed class ImageProof(ContainerEngine engine, ImmutableArray<string> commands, TimeSpan wait)
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly List<ProofRow> rows = [];

    /// <summary>The comparisons.</summary>
    public IReadOnlyList<ProofRow> Rows => rows;

    /// <summary>Whether all is as it has to be.</summary>
    public bool Holds => rows.TrueForAll(static row => row.Holds);

    /// <summary>Compares two inputs that have the same context.</summary>
    /// <exception cref="InputException">The first one can't be built, or the context isn't a folder.</exception>
    public void Compare(LintInput before, LintInput after)
    {
        var name = "dockerfile-lint-proof-" + Guid.NewGuid().ToString("n")[..12];
        string[] images = [name + ":before", name + ":after"];
        try
        {
            if (Build(before, images[0]) is { } broken)
                throw new InputException($"{before.Dockerfile.Path}: it can't be built as it is: {broken}");
            if (Build(after, images[1]) is { } problem)
            {
                rows.Add(new ProofRow("build", "builds", problem, Holds: false));
                return;
            }

            CompareSettings(Inspect(images[0]), Inspect(images[1]), images);
            if (new FileProof(engine, ContextFolder).Compare(after, images) is { } files) rows.Add(files);
        }
        finally
        {
            foreach (var image in images) engine.Run(["image", "rm", "--force", image], LongestBuild);
        }
    }

    /// <summary>The table, for people.</summary>
    public void Write(TextWriter output)
    {
        foreach (var row in rows)
        {
            var start = row.Holds ? 0 : FirstDifference(row.Before, row.After);
            output.WriteLine(
                $"  {(row.Holds ? "same" : "DIFFERS"),-8} {row.Name,-18} "
                    + $"{Short(row.Before, start)} → {Short(row.After, start)}");
        }
    }

    /// <summary>Where the first line begins that differs.</summary>
    private static int FirstDifference(string before, string after)
    {
        var end = 0;
        while (end < before.Length && end < after.Length && before[end] == after[end]) end++;
        return end == 0 ? 0 : before.LastIndexOf('\n', end - 1) + 1;
    }

    private static string Short(string text, int start)
    {
        var shown = start == 0 ? text : "… " + text[Math.Min(start, text.Length)..];
        var line = shown.Trim().ReplaceLineEndings(" ⏎ ");
        return line.Length <= 90 ? line : line[..90] + "…";
    }

    private ImageSettings Inspect(string image) =>
        ImageSettings.Read(engine.Run(["image", "inspect", image], LongestBuild).Output);

    /// <summary>Builds an image; the last line of what went wrong, null where nothing did.</summary>
    private string? Build(LintInput input, string image)
    {
        var folder = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        try
        {
            var file = Path.Combine(folder, "Dockerfile");
            File.WriteAllBytes(file, input.Dockerfile.ToBytes());
            // The builder takes this one before that of the context.
            if (input.Context.DockerIgnore is { } ignore) File.WriteAllBytes(file + ".dockerignore", ignore.ToBytes());
            var result = engine.Run([.. Arguments(input, file, image)], LongestBuild);
            if (result.Status == 0) return null;
            var lines = result.Error.Split('\n').Where(static line => line.Trim().Length > 0).ToList();
            return lines.Count == 0 ? "no reason given" : lines[^1].Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IEnumerable<string> Arguments(LintInput input, string file, string image)
    {
        yield return "build";
        foreach (var word in BuildOptions) yield return word;
        foreach (var (name, value) in input.BuildArguments)
            if (value is not null)
            {
                yield return "--build-arg";
                yield return $"{name}={value}";
            }

        if (input.Target is { } target)
        {
            yield return "--target";
            yield return target;
        }

        if (input.Platform is { } platform)
        {
            yield return "--platform";
            yield return platform;
        }

        yield return "--file";
        yield return file;
        yield return "--tag";
        yield return image;
        yield return ContextFolder;
    }

    /// <summary>More options for the builds.</summary>
    public ImmutableArray<string> BuildOptions { get; init; } = [];

    /// <summary>The folder of the context.</summary>
    public required string ContextFolder { get; init; }

    private void CompareSettings(ImageSettings before, ImageSettings after, string[] images)
    {
        rows.Add(new ProofRow(
            "bytes",
            Number(before.Bytes),
            $"{Number(after.Bytes)} ({Percent(before.Bytes, after.Bytes)})",
            after.Bytes <= before.Bytes));
        rows.Add(new ProofRow(
            "layers", Layers(before.Layers, images[0]), Layers(after.Layers, images[1]), Holds: true));
        foreach (var (name, value) in before.Values)
            rows.Add(new ProofRow(name, value, after.Values[name], IsSame(name, value, after.Values[name])));
        foreach (var (name, value) in after.Environment)
            if (name != "PATH" && before.Environment.TryGetValue(name, out var old) && old != value)
                rows.Add(new ProofRow("variable " + name, old, value, Holds: false));
        rows.Add(new ProofRow("start", string.Join(' ', before.Start), string.Join(' ', after.Start), Holds: true));
        var behavior = new ContainerBehavior(engine, images[0], images[1]);
        Add("behavior", behavior.Start(wait, LongestStart, before.HasHealthcheck));
        foreach (var command in commands) Add(command, behavior.Run(command));
    }

    /// <summary>The number of layers, and the sizes of those that aren't empty, the base's first.</summary>
    private string Layers(int number, string image)
    {
        var history = engine.Run(["history", "--human=false", "--format", "{{.Size}}", image], LongestBuild);
        var sizes = history.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? size
                : 0)
            .Where(static size => size > 0).Reverse().Select(Number).ToList();
        return history.Status != 0 || sizes.Count == 0
            ? Number(number)
            : $"{Number(number)}: {string.Join(" + ", sizes)}";
    }

    /// <summary>What doesn't start, or isn't there, proves nothing.</summary>
    private void Add(string name, (string Before, string After) done) =>
        rows.Add(new ProofRow(
            name,
            done.Before,
            done.After,
            done.Before == done.After && !ContainerBehavior.IsFailure(done.Before)));

    /// <summary>A user that isn't root may take the place of another one, by whatever name.</summary>
    private static bool IsSame(string name, string before, string after) =>
        before == after
            || name == "user" && (IsRoot(before) || !IsRoot(after))
            || name == "working directory" && before.TrimEnd('/') == after.TrimEnd('/');

    private static bool IsRoot(string user) => user.Split(':')[0] is "" or "root" or "0";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(long before, long after) =>
        before == 0
            ? ""
            : ((after - before) * 100.0 / before).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture) + " %";
}
