using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// DFL8015: without a runtime identifier publish copies the native assets of packages for every platform.
/// </summary>
internal sealed class NativeAssetsOfEveryPlatformRule : DotNetRule
{
    // Measured with SDK 10.0.401: Microsoft.Data.Sqlite 33.8 MB without and 1.8 MB with -r. SkiaSharp: 121 MB
    // in an image that was built with and without it (November 2026).
    private const long SqliteBytes = 32_000_000;
    private const long SkiaBytes = 121_000_000;
    private const string Skia = "SkiaSharp";
    private static readonly string[] Packages = [
        "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", Skia
    ];

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
        var found = Packages.Where(
            one =>
                closure.Any(
                    facts =>
                        facts.PackageReferences.Any(
                            name => name.Equals(one, StringComparison.OrdinalIgnoreCase)))).ToList();
        if (found.Count == 0) return;
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish"
                || publish.NamesRuntime
                || publish.HasUnknownWords
                || publish.Run.Stage!.IsShipped)
                continue;
            context.Report(
                publish.VerbWord.Span,
                $"'{found[0]}' publishes native assets for every platform. Add ARG TARGETARCH, "
                    + "and -a $TARGETARCH to restore and publish.",
                () => ArchitectureFix.Of(model, publish, context),
                new ByteEstimate(
                    (found[0] == Skia ? 0 : SqliteBytes) + (found.Contains(Skia) ? SkiaBytes : 0),
                    ByteEstimateKind.About));
            return;
        }
    }
}
