using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8005: no .NET image was ever published under this tag.</summary>
internal sealed class UnknownTagRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL8005", "unknown-dotnet-tag", "There is no .NET image of this tag", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var stage in context.Model.Stages)
        {
            if (stage.From is null || stage.Base.Reference is null || DotNetImage.Of(stage.Base.Known) is not { } image) continue;
            if (image.Reference.Repository.IndexOf("/nightly/", StringComparison.Ordinal) >= 0 || DotNetReleases.Of(image.Version) is not { } release) continue;
            if (Fault(image, release) is not var (why, suffix)) continue;
            var better = image.WithSuffix(suffix);
            context.Report(
                stage.Base.Span,
                $"No image {image.Reference} was published: {why} The build fails when it pulls. {better} exists.",
                () => stage.Base.Expansion.References.IsEmpty
                    ? ImmutableArray.Create(new CodeFix($"Use {better}", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, stage.Base.Span, better))))
                    : ImmutableArray<CodeFix>.Empty);
        }
    }

    /// <summary>What is wrong with the tag, and the suffix to write; null where nothing is known to be.</summary>
    private static (string Why, string Suffix)? Fault(DotNetImage image, DotNetRelease release)
    {
        var parts = image.Suffix.Split('-');
        if (DotNetReleases.KnownSuites.IndexOf(parts[0]) >= 0 && release.Suites.IndexOf(parts[0]) < 0)
        {
            var system = release.Version == "10.0" && parts[0] is "bookworm" or "trixie" or "bullseye" ? " From 10.0 on there are no Debian images; the plain tag is Ubuntu." : "";
            return ($".NET {release.Version} has images of {string.Join(", ", release.Suites)}, Alpine and Azure Linux, none of {parts[0]}.{system}", "");
        }

        if (image.Kind == "sdk" && Array.Exists(parts, IsVariant)) return ("the SDK has no chiseled, distroless, composite or extra images.", Without(parts, IsVariant));
        if (image.Kind != "aspnet" && Array.IndexOf(parts, "composite") >= 0) return ("composite images exist for aspnet alone.", Without(parts, static part => part == "composite"));
        if (parts[0] == "chiseled" && release.Suites.IndexOf("noble") >= 0) return ("a chiseled image names its Ubuntu release.", "noble-" + image.Suffix);
        if (parts[0] is "noble" or "jammy" or "resolute" or "bookworm" && Array.IndexOf(parts, "chiseled") < 0 && Array.Exists(parts, IsVariant)) return ("of full images there are no extra or composite ones.", Without(parts, IsVariant));
        return null;
    }

    private static bool IsVariant(string part) => part is "chiseled" or "distroless" or "composite" or "extra";

    private static string Without(string[] parts, Func<string, bool> left) => string.Join("-", parts.Where(part => !left(part)));
}
