using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The packages that a RUN installs for all: <c>npm install -g serve</c>.</summary>
internal static class NodeGlobals
{
    /// <summary>Whether a RUN only installs such packages, and one of them starts.</summary>
    public static bool AreStarted(ShrinkSite site, RunModel run)
    {
        var needed = NodeFacts.Of(site).Starts.Select(static one => one.Package).ToList();
        return run.Commands.Any(command =>
                NodeOutputs.GlobalPackages(command).Any(name => needed.Contains(name, StringComparer.Ordinal)))
            && run.Commands.All(static command =>
                NodeOutputs.GlobalPackages(command).Any()
                    || (Npm.Instance.IsCalledBy(command) || Yarn.Instance.IsCalledBy(command))
                    && command.Arguments.Any(static word => word.Value is "cache"));
    }

    /// <summary>Whether the build calls one of the packages, too.</summary>
    public static bool AreForBuild(ShrinkSite site, RunModel run)
    {
        var names = run.Commands.SelectMany(NodeOutputs.GlobalPackages).ToList();
        return NodeFacts.Of(site).Built.Any(one => names.Contains(one.Package, StringComparer.Ordinal))
            || site.Runs.Any(other => other != run && other.Commands.Any(command =>
                command.Name is { } name && names.Contains(name, StringComparer.Ordinal)));
    }

    /// <summary>Installs in both stages what the build calls and the start, too.</summary>
    public static void AddShared(ShrinkSite site, SplitDraft draft)
    {
        foreach (var run in site.Runs)
            if (AreStarted(site, run) && AreForBuild(site, run)) Add(site, draft, run);
    }

    /// <summary>Installs in the final stage what a RUN of the build installs.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft, RunModel run)
    {
        // Such a user may stay in force where the final stage would install.
        if (site.Stage.FinalState.WorkdirInstruction is { } workdir && site.Model.GetState(workdir).IsRoot == false)
            draft.Refuse("only root may install what starts", Evidence.At(run.Syntax));
        var text = site.Model.Syntax.Source.ToString(run.Syntax.Span);
        if (!draft.Settings.Contains(text)) draft.Settings.Add(text);
    }
}
