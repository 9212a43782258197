using System.Linq;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Where the build last names an owner or user.</summary>
internal sealed class BuildOwners
{
    private BuildOwners(ShrinkSite site)
    {
        var last = site.Runs.LastOrDefault(static run => !run.Commands.All(AccountCommands.Contain))?.Syntax.Span.Start
            ?? 0;
        Last = site.Instructions.LastOrDefault(one => one.Span.Start <= last
            && (one is UserSyntax or TransferSyntax { Chown: not null }
                || one is RunSyntax run && site.Model.GetRun(run).Commands.Any(static command =>
                    command.Name is "chown" or "chgrp" or "install" or "su" or "gosu" or "runuser")))?.Span.Start ?? 0;
    }

    private int Last { get; }

    /// <summary>Whether the build names one after a RUN.</summary>
    public static bool AreNamedAfter(ShrinkSite site, RunModel run) =>
        site.Get(static one => new BuildOwners(one)).Last > run.Syntax.Span.Start;
}
