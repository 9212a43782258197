using System;
using System.IO;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules.Security;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes the changes of a Dockerfile and its .dockerignore as a diff.</summary>
/// <param name="terminal">Where it goes.</param>
internal sealed class DiffOutput(Terminal terminal)
{
    private bool hasCommands;

    /// <summary>Writes the difference of two inputs.</summary>
    public void Write(LintInput before, LintInput after, TextWriter output)
    {
        Write(
            before.Dockerfile.Path,
            before.Dockerfile.Length == 0 ? null : Shown(before.Dockerfile),
            Shown(after.Dockerfile),
            output);
        if (after.Context.DockerIgnore is { } ignore && ignore.Text != before.Context.DockerIgnore!.Text)
            Write(
                ignore.Path,
                before.Context.HasDockerIgnore == true ? before.Context.DockerIgnore!.Text : null,
                ignore.Text,
                output);
    }

    /// <summary>Writes the difference of two texts; null where there was none before.</summary>
    public void Write(string path, string? before, string after, TextWriter output) =>
        output.Write(Shown(UnifiedDiff.Of(path, before, after)));

    /// <summary>Says it once where something of the diffs was escaped.</summary>
    public void ReportEscapes()
    {
        if (hasCommands)
            terminal.Report(
                "a build server would obey a command in this diff, so it is escaped; "
                    + "write the diff to a file to apply it");
    }

    /// <summary>What is read is without its secrets; what is kept has to apply.</summary>
    private string Shown(SourceText dockerfile) =>
        terminal.IsScreen || terminal.IsBuildLog ? SecretMask.Of(dockerfile).Text.Text : dockerfile.Text;

    /// <summary>
    /// A diff that is kept has to apply, byte by byte; on a terminal it is read, and a build server obeys commands in
    /// it.
    /// </summary>
    private string Shown(string diff)
    {
        if (terminal.IsScreen) return ShownText.OfLines(diff.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (!terminal.IsBuildLog) return diff;
        var shown = ShownText.WithoutCommands(diff);
        hasCommands |= shown.Length != diff.Length;
        return shown;
    }
}
