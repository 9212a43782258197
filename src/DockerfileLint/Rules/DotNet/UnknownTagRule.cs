using System;
using System.Collections.Immutable;
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
            var suite = image.Suffix.Split('-')[0];
            if (DotNetReleases.KnownSuites.IndexOf(suite) < 0 || release.Suites.IndexOf(suite) >= 0) continue;
            var system = release.Version == "10.0" && suite is "bookworm" or "trixie" or "bullseye" ? " From 10.0 on there are no Debian images; the plain tag is Ubuntu." : "";
            context.Report(
                stage.Base.Span,
                $"No image {image.Reference} was published: .NET {release.Version} has images of {string.Join(", ", release.Suites)}, Alpine and Azure Linux, none of {suite}.{system} The build fails when it pulls. {image.WithSuffix("")} exists.",
                () => stage.Base.Expansion.References.IsEmpty
                    ? ImmutableArray.Create(new CodeFix($"Use {image.WithSuffix("")}", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, stage.Base.Span, image.WithSuffix("")))))
                    : ImmutableArray<CodeFix>.Empty);
        }
    }
}
