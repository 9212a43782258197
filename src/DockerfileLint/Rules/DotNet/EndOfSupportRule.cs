using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8006: what ships stands on a .NET image that has left support.</summary>
internal sealed class EndOfSupportRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL8006", "dotnet-out-of-support", "The .NET of the final image has left support", Severity.Info) { Presets = RulePresets.Recommended };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalBase is not { } final) return;
        if (IsDead(final.Image.Repository))
        {
            context.Report(final.From.Image.Span, $"{final.Image.Repository} is an old name: nothing is published there any more, and what it holds has left support. Today's images are mcr.microsoft.com/dotnet/aspnet, runtime, runtime-deps and sdk.");
            return;
        }

        if (DotNetImage.Of(final.Image) is not { } image || DotNetReleases.Ended(image.Version) is not { } ended) return;
        context.Report(final.From.Image.Span, $"Support of .NET {image.Version} ended on {ended}: {final.Image} gets no more security fixes. Move the project and its images to a version in support.");
    }

    private static bool IsDead(string repository) =>
        repository.StartsWith("mcr.microsoft.com/dotnet/core/", StringComparison.Ordinal) || repository is "microsoft/dotnet" or "microsoft/aspnetcore" or "microsoft/aspnetcore-build";
}
