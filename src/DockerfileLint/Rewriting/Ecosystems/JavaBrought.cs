using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// A final stage that only starts an archive of the stage that builds it: that one makes the run time, too.
/// </summary>
internal static class JavaBrought
{
    /// <summary>Makes it where all that the archive has is known, and nothing else needs a larger base.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft, JavaLaunch launch)
    {
        if (!IsPlain(site)) return;
        if (BaseChoice.Of([JavaRuntime.Distroless], draft.Needs, site.Options) is not { } lean) return;
        var path = ImagePaths.Resolve(site.WorkingDirectory, launch.Archive!);
        foreach (var reference in site.Stage.References)
        {
            if (reference is not { Target: Stage { BaseStage: null } builder, Instruction: CopySyntax copy }
                || !builder.Uses.All(use => use.User == site.Stage)
                || SourceOf(copy, path, site) is not { } source)
                continue;
            var built = new ShrinkSite(site.Model, site.Options, builder);
            if (LeanBases.IsAlpine(built.Image) || built.Runs.IsEmpty || JavaBases.MajorOf(built) is not { } major
                || major != JavaBases.MajorOf(site))
                return;
            ImmutableArray<JavaLaunch> launches = [launch with { Archive = source }];
            if (JavaRuntime.Of(built, launches, JavaEcosystem.ProjectsOf(launches, built), major) is not { } runtime)
                return;
            runtime.WriteIn(built, draft, reference.Text);
            draft.Ladder = [lean];
            return;
        }
    }

    /// <summary>Whether the stage needs neither a shell nor users, and nothing of Java's own image.</summary>
    private static bool IsPlain(ShrinkSite site) =>
        site.Runs.IsEmpty
            && site.Start is { WhyShell: null, IsShellForm: false, Words: ["java", ..] }
            && site.Stage.EffectiveHealthcheck is null
            && site.Stage.BaseStage is null
            && site.Stage.FinalState.UserInstruction is null
            && site.OtherUserAt(site.From.Span.Start) is null
            && site.Instructions.OfType<TransferSyntax>().All(static one => one.Chown is null);

    /// <summary>Where the archive is in the stage that an instruction copies it from; null elsewhere.</summary>
    private static string? SourceOf(CopySyntax copy, string? path, ShrinkSite site)
    {
        if (copy.Sources.Length != 1 || site.TargetOf(copy) is not { } target
            || site.Model.GetState(copy).Expand(copy.Sources[0]).Value is not { } text
            || ImagePaths.Resolve("/", text) is not { } source)
            return null;
        var isFolder = copy.Destination!.Text is "." or [.., '/'];
        return (isFolder ? ImagePaths.Resolve(target, ImagePaths.Name(source)) : target) == path ? source : null;
    }
}
