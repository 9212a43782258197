using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8006: the final image is derived from a .NET image that is out of support.</summary>
internal sealed class DotNetOutOfSupportRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL8006",
        "dotnet-out-of-support",
        ".NET version is out of support",
        Severity.Info) { Presets = RulePresets.Recommended };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalBase is not { } final) return;
        if (IsDead(final.Image.Repository))
        {
            context.Report(
                final.From.Image.Span,
                $"'{final.Image.Repository}' gets no new images, and all it has are out of support. "
                    + "Use an image of 'mcr.microsoft.com/dotnet'.");
            return;
        }

        if (DotNetImage.Of(final.Image) is not { } image || DotNetReleases.Ended(image.Version) is not { } ended)
            return;
        context.Report(
            final.From.Image.Span,
            $".NET {image.Version} has been out of support since {ended}, "
                + $"so '{final.Image}' gets no security fixes. Move to a supported version.");
    }

    private static bool IsDead(string repository) =>
        repository.StartsWith("mcr.microsoft.com/dotnet/core/", StringComparison.Ordinal)
            || repository is "microsoft/dotnet" or "microsoft/aspnetcore" or "microsoft/aspnetcore-build";
}
