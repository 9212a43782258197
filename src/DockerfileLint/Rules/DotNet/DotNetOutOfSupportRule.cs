using System;
using System.Collections.Generic;
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
        ReportDead(context);
        if (context.Model.FinalBase is not { } final || SuccessorOf(final.Image) is not null) return;
        if (DotNetImage.Of(final.Image) is not { } image || DotNetReleases.Ended(image.Version) is not { } ended)
            return;
        context.Report(
            final.From.Image.Span,
            $".NET {image.Version} has been out of support since {ended}, "
                + $"so '{final.Image}' gets no security fixes. Move to a supported version.");
    }

    /// <summary>Reports repositories that get no new images, once each: a build stage needs them as well.</summary>
    private static void ReportDead(RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in context.Model.Stages)
        {
            if (stage is not { IsReachable: true, From: { } from } || stage.Base.Reference is null) continue;
            if (SuccessorOf(stage.Base.Known) is not { } successor || !seen.Add(successor)) continue;
            context.Report(
                from.Image.Span,
                $"'{stage.Base.Known.Repository}' gets no new images, so this one has no security fixes. "
                    + $"Use '{successor}'{VersionHint(stage.Base.Known, successor)}.");
        }
    }

    /// <summary>The version itself may be out of support, so that the other repository alone doesn't help.</summary>
    private static string VersionHint(ImageReference image, string successor) =>
        DotNetImage.Of(ImageReference.Parse($"{successor}:{image.Tag}")) is { } version
            && DotNetReleases.Ended(version.Version) is { } ended
            ? $" with a newer version: .NET {version.Version} has been out of support since {ended}"
            : "";

    /// <summary>
    /// The repository that took the place of one that gets no images any more; null for others. All of the
    /// organization microsoft on Docker Hub moved to Microsoft's own registry in 2018 and 2019.
    /// </summary>
    private static string? SuccessorOf(ImageReference image)
    {
        const string Registry = "mcr.microsoft.com/";
        var repository = image.Repository;
        var tag = image.Tag ?? "";
        if (repository.StartsWith(Registry + "dotnet/core/", StringComparison.Ordinal))
            return Registry + "dotnet/" + repository.Substring(Registry.Length + 12);
        return repository switch
        {
            "microsoft/dotnet" or "microsoft/dotnet-nightly" => Registry + "dotnet/" + KindOf(tag),
            "microsoft/aspnetcore" => Registry + "dotnet/aspnet",
            "microsoft/aspnetcore-build" => Registry + "dotnet/sdk",
            "microsoft/aspnet" => Registry + "dotnet/framework/aspnet",
            "microsoft/dotnet-framework" =>
                Registry + "dotnet/framework/" + (tag.Contains("runtime") ? "runtime" : "sdk"),
            "microsoft/dotnet-framework-build" => Registry + "dotnet/framework/sdk",
            "microsoft/wcf" => Registry + "dotnet/framework/wcf",
            "microsoft/iis" => Registry + "windows/servercore/iis",
            "microsoft/windowsservercore" => Registry + "windows/servercore",
            "microsoft/nanoserver" => Registry + "windows/nanoserver",
            _ => null,
        };
    }

    private static string KindOf(string tag) =>
        tag.Contains("aspnetcore") ? "aspnet"
            : tag.Contains("deps") ? "runtime-deps"
            : tag.Contains("runtime") ? "runtime"
            : "sdk";
}
