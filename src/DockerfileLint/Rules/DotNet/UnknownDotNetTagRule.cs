using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8005: no .NET image was ever published with this tag.</summary>
internal sealed class UnknownDotNetTagRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL8005", "unknown-dotnet-tag", "Unknown .NET image tag", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
        {
            if (stage.From is null || stage.Base.Reference is null || DotNetImage.Of(stage.Base.Known) is not { } image)
                continue;
            if (image.Reference.Repository.Contains("/nightly/", StringComparison.Ordinal)
                || DotNetReleases.Of(image.Version) is not { } release)
                continue;
            if (Fault(image, release) is not var (why, suffix)) continue;
            var better = image.WithSuffix(suffix);
            context.Report(
                stage.Base.Span,
                $"'{image.Reference}' doesn't exist: {why}. Use '{better}'.",
                stage.Base.Expansion.References.IsEmpty
                    ? context.Fix.Suggested($"Use {better}", edit => edit.Replace(stage.Base.Span, better))
                    : null);
        }
    }

    /// <summary>What is wrong with the tag, and the suffix to write; null if nothing is known to be.</summary>
    private static (string Why, string Suffix)? Fault(DotNetImage image, DotNetRelease release)
    {
        var parts = image.Suffix.Split('-');
        if (DotNetReleases.KnownSuites.IndexOf(parts[0]) >= 0 && release.Suites.IndexOf(parts[0]) < 0)
        {
            var isDebian = release.Version == "10.0" && parts[0] is "bookworm" or "trixie" or "bullseye";
            return ($".NET {release.Version} has no {(isDebian ? "Debian" : parts[0])} images", "");
        }

        if (image.Kind == "sdk" && Array.Exists(parts, IsVariant))
            return ("SDK images have no chiseled, distroless, composite or extra variants", Without(parts, IsVariant));
        if (image.Kind != "aspnet" && Array.IndexOf(parts, "composite") >= 0)
            return ("only aspnet has composite images", Without(parts, static part => part == "composite"));
        if (parts[0] == "chiseled" && release.Suites.IndexOf("noble") >= 0)
            return ("chiseled tags name their Ubuntu release", "noble-" + image.Suffix);
        if (parts[0] is "noble" or "jammy" or "resolute" or "bookworm"
            && Array.IndexOf(parts, "chiseled") < 0
            && Array.Exists(parts, IsVariant))
            return ("full images have no extra or composite variants", Without(parts, IsVariant));
        return null;
    }

    private static bool IsVariant(string part) => part is "chiseled" or "distroless" or "composite" or "extra";

    private static string Without(string[] parts, Func<string, bool> left) =>
        string.Join("-", parts.Where(part => !left(part)));
}
