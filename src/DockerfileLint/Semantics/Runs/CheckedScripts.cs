using System;
using System.Collections.Generic;
using System.Threading;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The scripts of a Dockerfile that a checker of shell scripts can read.</summary>
internal static class CheckedScripts
{
    /// <summary>Those of all RUNs, also of ONBUILD, in the order of the text.</summary>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="find">The model of a RUN.</param>
    /// <param name="isTooLong">Whether a RUN is left out for its length.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<CheckedScript> Of(
        DockerfileSyntax syntax,
        Func<RunSyntax, RunModel> find,
        Func<RunSyntax, bool> isTooLong,
        CancellationToken cancellation)
    {
        var found = new List<CheckedScript>();
        foreach (var instruction in syntax.Instructions)
        {
            var run = instruction as RunSyntax ?? (instruction as OnbuildSyntax)?.Trigger as RunSyntax;
            if (run is null || isTooLong(run)) continue;
            cancellation.ThrowIfCancellationRequested();
            var model = find(run);
            if (ScriptShell.Of(model) is { } shell && CheckedScript.Of(model, shell) is { } script)
                found.Add(script);
        }

        return found;
    }
}
