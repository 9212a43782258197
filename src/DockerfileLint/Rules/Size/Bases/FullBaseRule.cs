using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1103: the base of the final image has a slim, JRE or Alpine variant.</summary>
internal sealed class FullBaseRule : Rule
{
    private static readonly string[] Order = ["jre", "slim", "minimal", "alpine-slim", "alpine"];

    private static readonly ImmutableArray<string> OfJdk =
    [
        .. Tools.ProgramsOf(Maven.Instance, Gradle.Instance, Sbt.Instance),
        "ant", "jar", "jarsigner", "javac", "javadoc", "javap", "jcmd", "jdeps", "jinfo", "jlink", "jmap", "jpackage",
        "jps", "jshell", "jstack",
    ];

    private static readonly ImmutableArray<string> NotOnMinimal = Tools.ProgramsOf(Yum.Instance, Dnf.Instance);

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1103", "full-base", "The base image has a smaller variant", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockershrink:final-stage-slim-baseimage"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        // Other rules report an image with a compiler, and one whose program needs no shell.
        if (context.Model.FinalBase is not { Toolchain: null } final || final.Distroless is not null) return;
        var tags = OfficialImages.LeanerTags(final.Image)
            .Where(tag => IsSound(tag, final, context.Model))
            .OrderBy(tag => Array.IndexOf(Order, tag.Kind))
            .ToList();
        // A JRE is small enough. It is better than a JDK with another C library.
        if (tags.Count > 0 && tags[0].Kind == "jre") tags.RemoveRange(1, tags.Count - 1);
        if (tags.Count > 0 && (final.Image.Tag?.IndexOf("-jre", StringComparison.Ordinal) ?? -1) < 0)
            Report(final, tags, context);
    }

    /// <summary>
    /// A JRE can't compile. A database must not change its C library, because its files depend on the sort order.
    /// </summary>
    private static bool IsSound(LeanerTag tag, FinalBase final, BuildModel model) => tag.Kind switch
    {
        "jre" => !model.Calls.HasUnknown && !model.Calls.Contain(OfJdk),
        "alpine" or "alpine-slim" =>
            final.Image.Repository is not ("postgres" or "mysql" or "mariadb" or "mongo" or "redis")
                && !AlpineLacks.AnythingOf(model, final.Image, isSlim: tag.Kind == "alpine-slim")
                && !GlibcParts.AreCopied(model, final.Image),
        "minimal" => !model.Calls.Contain(NotOnMinimal),
        // It is minimal by another name.
        "slim" when final.Image.Repository == "oraclelinux" => !model.Calls.Contain(NotOnMinimal),
        _ => true,
    };

    private static void Report(FinalBase final, List<LeanerTag> tags, RuleContext context)
    {
        var names = string.Join(" or ", tags.Select(tag => $"{final.Image.WithTag(tag.Tag)} ({Describe(tag)})"));
        var missing = BuildpackPrograms.Missing(final.Image, context.Model);
        // What has to be installed instead takes an unknown part of it.
        var saved = missing.IndexOf("build-essential") >= 0
            ? null
            : LeanerSizes.Saved(final.Image, tags[0], () => InstalledBytes.NamedIn(context.Model));
        context.Report(
            final.From.Image.Span,
            $"{final.Image} has {(tags.Count == 1 ? "a smaller variant" : "smaller variants")}: {names}. "
                + (missing.IsEmpty
                    ? "Install by name what the program then lacks."
                    : $"Install {string.Join(", ", missing)} there, which this image may need."),
            PlannedFix.Before(
                () => final.IsLiteral && missing.IsEmpty
                    ? tags.SelectMany(tag => Fix(final, tag, context)).ToImmutableArray()
                    : ImmutableArray<CodeFix>.Empty,
                context),
            saved is > 0 ? new ByteEstimate(saved.Value, ByteEstimateKind.About) : null);
    }

    private static string Describe(LeanerTag tag) => tag.Kind switch
    {
        "jre" => "no compiler",
        "slim" => "fewer packages",
        "minimal" => "microdnf instead of dnf",
        "alpine-slim" => "Alpine, no dynamic modules",
        _ => "Alpine: musl, apk, no bash",
    };

    private static ImmutableArray<CodeFix> Fix(FinalBase final, LeanerTag tag, RuleContext context)
    {
        var image = final.Image.WithTag(tag.Tag);
        return context.Fix.Suggested($"Use {image}", edit => edit.Replace(final.From.Image.Span, image))();
    }
}
