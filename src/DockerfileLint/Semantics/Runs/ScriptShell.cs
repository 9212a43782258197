using System;
using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The shell that runs a script, as far as it is known.</summary>
/// <param name="Dialect">The shell; never <see cref="ShellDialect.None"/>.</param>
/// <param name="StopsOnError">Whether it ends at the first command that fails.</param>
/// <param name="Name">The name by which a checker knows it.</param>
/// <param name="IsExact">
/// Whether what the checker knows of the shell holds: <c>sh</c> is bash in some images, and BusyBox's shell knows more
/// than dash.
/// </param>
internal sealed record ScriptShell(ShellDialect Dialect, bool StopsOnError, string Name, bool IsExact)
{
    /// <summary>The shell of a RUN; null where its script is for another program.</summary>
    public static ScriptShell? Of(RunModel run)
    {
        var words = InterpreterOf(run);
        var shell = run.State.Shell;
        if (words.Count > 0) return Create(ShellDialects.FromCommand(words), Stops(words), run);
        return shell.Kind is ShellKind.Posix or ShellKind.Bash
            ? Create(ShellDialects.FromCommand(shell.Command), shell.StopsOnError, run)
            : null;
    }

    /// <summary>The words of the <c>#!</c> line of a heredoc; empty where there is none.</summary>
    private static IReadOnlyList<string> InterpreterOf(RunModel run) =>
        run.Syntax.IsHeredocScript ? ShellDialects.InterpreterOf(run.Syntax.Command.AsSpan()) : [];

    private static ScriptShell? Create(ShellDialect dialect, bool stops, RunModel run) => dialect switch
    {
        ShellDialect.Bash => new ScriptShell(dialect, stops, "bash", IsExact: true),
        ShellDialect.Ksh => new ScriptShell(dialect, stops, "ksh", IsExact: true),
        ShellDialect.Dash => new ScriptShell(dialect, stops, "dash", IsExact: true),
        ShellDialect.Ash => new ScriptShell(dialect, stops, "dash", IsExact: false),
        ShellDialect.Sh => OfImage(stops, run.Stage?.RootBase),
        _ => null,
    };

    private static ScriptShell OfImage(bool stops, BaseImage? image)
    {
        if (image is not { Kind: BaseImageKind.Image }) return Unknown(stops);
        var known = image.Known;
        if (known.Repository == "alpine" || known.Tag?.Contains("alpine", StringComparison.Ordinal) == true)
            return new ScriptShell(ShellDialect.Ash, stops, "dash", IsExact: false);
        return DebianBases.IsDebian(known) || known is { IsOfficial: true, Repository: "ubuntu" }
            ? new ScriptShell(ShellDialect.Dash, stops, "dash", IsExact: true)
            : Unknown(stops);
    }

    private static ScriptShell Unknown(bool stops) => new(ShellDialect.Sh, stops, "sh", IsExact: false);

    private static bool Stops(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].Length > 1 && words[i][0] == '-' && words[i][1] != '-' && words[i].Contains('e')) return true;
        return false;
    }
}
