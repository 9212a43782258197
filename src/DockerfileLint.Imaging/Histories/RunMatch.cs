using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// Whether a step of a history may be of a RUN: spaces don't count, and of what is before the command, build arguments
/// and the shell of a base image aren't known.
/// </summary>
internal static class RunMatch
{
    /// <summary>Whether it may be.</summary>
    /// <param name="run">The instruction as the Dockerfile has it.</param>
    /// <param name="shell">The SHELL before it; null where there is none.</param>
    /// <param name="step">The step.</param>
    public static bool IsOf(RunSyntax run, ShellSyntax? shell, HistoryStep step)
    {
        var written = WrittenIn(run);
        if (step.IsOfKaniko) return written.Contains(HistoryText.Squeezed(step.Body));
        if (run.IsExecForm && BeforeIn(step.Body, StepMatch.JoinedOf(run)) is { } arguments
            && (arguments.Length == 0 || arguments[0] == '|'))
            return true;
        if (!run.IsExecForm && ScriptsOf(run).Any(script => IsShell(BeforeIn(step.Body, script), shell))) return true;
        return !step.IsMarked && IsOfBuildah(run, written, shell, step.Body);
    }

    /// <summary>Buildah has the line itself, and a checksum of what is mounted.</summary>
    private static bool IsOfBuildah(RunSyntax run, List<string> written, ShellSyntax? shell, string body) =>
        written.Any(text => IsShell(BeforeIn(body, text), shell))
        || (!run.Mounts.IsEmpty && HistoryText.Squeezed(body).IndexOf(
            HistoryText.Squeezed(HistoryEntry.DefaultShell) + written[0], StringComparison.Ordinal) >= 0);

    /// <summary>Whether what is before a command is its shell, and not the beginning of a longer command.</summary>
    private static bool IsShell(string? before, ShellSyntax? shell)
    {
        if (before is null or "" || !char.IsWhiteSpace(before[before.Length - 1])) return false;
        before = before.TrimEnd();
        if (EndsWithWords(before, HistoryEntry.DefaultShell)) return true;
        return shell is { IsExecForm: true }
            ? EndsWithWords(before, StepMatch.JoinedOf(shell))
            : !$" {before} ".Contains($" {HistoryEntry.DefaultShell} ");
    }

    private static bool EndsWithWords(string text, string words) =>
        text.EndsWith(words, StringComparison.Ordinal)
        && (text.Length == words.Length || text[text.Length - words.Length - 1] == ' ');

    /// <summary>What is before a command at the end of a step; null where it doesn't end with the command.</summary>
    private static string? BeforeIn(string body, string command)
    {
        var end = body.Length;
        for (var index = command.Length - 1; index >= 0; index--)
        {
            if (char.IsWhiteSpace(command[index])) continue;
            while (end > 0 && char.IsWhiteSpace(body[end - 1])) end--;
            if (end == 0 || body[--end] != command[index]) return null;
        }

        return body.Substring(0, end);
    }

    /// <summary>What the shell runs.</summary>
    private static IEnumerable<string> ScriptsOf(RunSyntax run)
    {
        var script = run.Command.ToString();
        yield return script;
        if (run.IsHeredocScript && script.StartsWith("#!", StringComparison.Ordinal))
            yield return "/dev/pipes/" + run.Heredocs[0].Name;
    }

    /// <summary>The line as buildah and kaniko write it down, flags included, with and without its heredocs.</summary>
    private static List<string> WrittenIn(RunSyntax run)
    {
        var line = HistoryText.Squeezed(run.Line.ToString().Substring(run.Keyword.Length));
        var bodies = string.Concat(run.Heredocs.Select(static one => HistoryText.Squeezed(one.Body.ToString())));
        return bodies.Length == 0 ? [line] : [line + bodies, line];
    }
}
