using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Linting;
using DockerfileLint.Tool.Migration;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Images.Limits;

/// <summary>
/// The limits of a <c>.dive-ci</c> file, so that a pipeline that has one may keep it. Names, defaults and what counts
/// as disabled are those of dive's source (cmd/dive/cli/internal/command/ci/rules.go, read in 2026).
/// </summary>
internal sealed record DiveLimits
{
    /// <summary>The file that is read where none is named.</summary>
    public const string FileName = ".dive-ci";

    private const string Rules = "rules";
    private const string Efficiency = "lowestEfficiency";
    private const string WastedBytes = "highestWastedBytes";
    private const string WastedPercent = "highestUserWastedPercent";

    private static readonly string[] Names = [Efficiency, WastedBytes, WastedPercent];

    /// <summary>The lowest efficiency, from 0 to 1; null where it isn't limited.</summary>
    public double? LowestEfficiency { get; init; } = 0.9;

    /// <summary>The most wasted bytes; null where they aren't limited.</summary>
    public double? HighestWastedBytes { get; init; }

    /// <summary>
    /// The most wasted bytes as a part of those above the lowest layer, from 0 to 1; null where it isn't limited.
    /// </summary>
    public double? HighestUserWastedPercent { get; init; } = 0.1;

    /// <summary>The limits of a file.</summary>
    /// <param name="path">The file; null for <c>.dive-ci</c> where there is one, or else dive's own limits.</param>
    /// <exception cref="InputException">It can't be read, or isn't right.</exception>
    public static DiveLimits Read(string? path)
    {
        if (path is null && !File.Exists(FileName)) return new DiveLimits();
        var source = SettingsReader.Checked(NamedFile.Read(path ?? FileName, "--ci"));
        var limits = new DiveLimits();
        if (YamlText.Documents(source) is not [var document, ..]) return limits;
        var reader = new SettingsReader(source.Path);
        // As with dive, other keys mean nothing, and without rules its own limits count.
        foreach (var (_, rules) in reader.Map(document, "the file").Where(static entry => Is(entry.Key, Rules)).Take(1))
            foreach (var (key, value) in reader.Map(rules, Rules))
                limits = limits.With(key, value, reader, source.Path);
        return limits;
    }

    /// <summary>The rules, applied to an image.</summary>
    public ImmutableArray<DiveRule> Apply(ContainerImage image)
    {
        var user = image.Layers.Skip(1).Sum(static layer => layer.Bytes);
        return
        [
            new(Efficiency, image.DiveEfficiency, LowestEfficiency, IsLowest: true),
            new(WastedBytes, image.DiveWastedBytes, HighestWastedBytes, IsLowest: false) { IsBytes = true },
            new(
                WastedPercent,
                user == 0 ? 0 : (double)image.DiveWastedBytes / user,
                HighestUserWastedPercent,
                IsLowest: false),
        ];
    }

    private DiveLimits With(string key, YamlValue value, SettingsReader reader, string path)
    {
        if (Is(key, Efficiency) || Is(key, "lowest-efficiency-threshold"))
            return this with { LowestEfficiency = Ratio(reader, value, key) };
        if (Is(key, WastedBytes) || Is(key, "highest-wasted-bytes"))
            return this with { HighestWastedBytes = Bytes(reader, value, key) };
        if (Is(key, WastedPercent) || Is(key, "highest-user-wasted-percent"))
            return this with { HighestUserWastedPercent = Ratio(reader, value, key) };
        var hint = NearNames.Hint(key, Names) ?? $"use one of {string.Join(", ", Names)}";
        throw new InputException($"{path}:{value.Line}: unknown rule '{key}'; {hint}");
    }

    private static double? Ratio(SettingsReader reader, YamlValue value, string name)
    {
        var text = reader.Text(value, name);
        if (IsDisabled(text)) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio)
            && ratio is >= 0 and <= 1
            ? ratio
            : throw reader.Wrong(value, name, "a number from 0 to 1, or disabled");
    }

    private static double? Bytes(SettingsReader reader, YamlValue value, string name)
    {
        var text = reader.Text(value, name);
        if (IsDisabled(text)) return null;
        return ByteCount.Read(text) ?? throw reader.Wrong(value, name, "bytes such as 20MB, or disabled");
    }

    private static bool IsDisabled(string text) =>
        text.Trim().ToUpperInvariant() is "" or "DISABLED" or "OFF" or "FALSE";

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
