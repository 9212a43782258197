using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What the sources of a program use of an image beside its runtime.</summary>
internal static class ShellUses
{
    /// <summary>
    /// Whether the files of the context show that the program may need more than an image with its runtime alone has;
    /// false where none of them is of its language.
    /// </summary>
    /// <param name="model">The build, whose context is known.</param>
    /// <param name="program">The program that starts, by its file name.</param>
    public static bool AreIn(BuildModel model, string program)
    {
        var site = new ShrinkSite(model, RewriteOptions.Default);
        return program switch
        {
            "node" => NodeDistroless.Of(site, NodeFacts.Of(site)) is null,
            "java" => OfJava(site),
            _ when Python.Instance.Has(program) => OfPython(site),
            _ => DotNetNeeds.StartsAny(site) || IsPlanned(site),
        };
    }

    /// <summary>Packages that another stage installs are where the other interpreter doesn't look for them.</summary>
    private static bool OfPython(ShrinkSite site) =>
        !site.Sources(SourceLanguage.Python).IsComplete
            || PythonSources.Programs(site).Any()
            || PythonSources.LoadedLibraries(site, PythonNatives.Own(site)).Any()
            || site.Instructions.OfType<CopySyntax>().Any(static copy => copy.From is not null);

    /// <summary>Whether the program is known, so that the plan would have changed its base.</summary>
    private static bool IsPlanned(ShrinkSite site) =>
        DotNetProgram.Find(site, static stage => stage.IsReachable, isSamePlace: false) is not null;

    private static bool OfJava(ShrinkSite site)
    {
        var draft = new SplitDraft(site);
        new JavaNeeds(site, draft).Add(project: null);
        return draft.Refusal is not null
            || draft.Questions.Count > 0
            || draft.Needs.Any(static need => need.State != NeedState.Excluded
                && need.Kind is RuntimeNeedKind.Shell or RuntimeNeedKind.Program or RuntimeNeedKind.Package);
    }
}
