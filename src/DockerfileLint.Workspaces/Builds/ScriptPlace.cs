using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Where a script is and from where it is run.</summary>
/// <param name="Line">The line of its first line, from 1.</param>
/// <param name="Folders">The folders in which it may run, the likeliest first.</param>
/// <param name="Reason">What kind of file holds it.</param>
internal sealed record ScriptPlace(int Line, ImmutableArray<string> Folders, string Reason)
{
    /// <summary>The language.</summary>
    public ShellKind Kind { get; init; } = ShellKind.Bash;

    /// <summary>The values of variables from outside; null where one is not known.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;
}
