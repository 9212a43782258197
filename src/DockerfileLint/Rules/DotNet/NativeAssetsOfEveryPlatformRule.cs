using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// DFL8015: without a runtime identifier publish copies the native assets of packages for every platform.
/// </summary>
internal sealed class NativeAssetsOfEveryPlatformRule : DotNetRule
{
    // Below it are packages that most projects have, and some of whose files the shared framework has already.
    private const long Least = 5_000_000;

    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8015",
        "native-assets-of-every-platform",
        "Native assets are published for every platform",
        Severity.Warning,
        presets: RulePresets.Recommended | RulePresets.Size);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Published is not { } project
            || model.Closure(project) is not { } closure
            || closure.Any(static facts => facts.HasUnseenImports))
            return;
        if (project.Has("RuntimeIdentifier")
            || project.Has("RuntimeIdentifiers")
            || project.Has("PublishAot")
            || project.Has("PublishSingleFile")
            || project.Has("PublishTrimmed"))
            return;
        var names = closure.SelectMany(static facts => facts.PackageReferences).ToList();
        var bytes = NuGetPackages.BytesForOthers(names);
        if (bytes < Least) return;
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish"
                || publish.NamesRuntime
                || publish.HasUnknownWords
                || publish.Run.Stage!.IsShipped)
                continue;
            var system = OtherSystem(model, publish);
            context.Report(
                publish.VerbWord.Span,
                $"'{Largest(names)}' publishes native assets for every platform. Add ARG TARGETARCH, "
                    + $"and -a $TARGETARCH{system} to restore and publish.",
                system is null ? () => ArchitectureFix.Of(model, publish, context) : null,
                new ByteEstimate(bytes, ByteEstimateKind.About));
            return;
        }
    }

    /// <summary>The package that brings the most; the first of those that bring the same.</summary>
    private static string Largest(List<string> names)
    {
        var (largest, most) = ("", -1L);
        foreach (var name in names)
            if (NuGetPackages.BytesForOthers([name]) is var bytes && bytes > most) (largest, most) = (name, bytes);
        return largest;
    }

    /// <summary>
    /// The option that names the C library of the final image, which that of the build isn't; null where they are the
    /// same.
    /// </summary>
    private static string? OtherSystem(DotNetModel model, DotNetCommand publish)
    {
        if (model.Final is not { } final
            || publish.Run.Stage!.RootBase is not { Reference: not null } build
            || DotNetImage.Of(build.Known) is not { } sdk
            || sdk.IsMusl == final.IsMusl)
            return null;
        return final.IsMusl ? " --os linux-musl" : " --os linux";
    }
}
