using System;
using System.IO;
using System.Text;
using System.Threading;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>Asks ShellCheck for its version: the format that is read is there since 0.7.0.</summary>
internal static class ShellCheckVersion
{
    private const string Label = "version:";
    private static readonly Version Oldest = new(0, 7, 0);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <exception cref="InputException">It can't be started.</exception>
    public static string? ProblemOf(ProgramRun program)
    {
        var limit = TimeSpan.FromSeconds(ReadLimits.ScriptSeconds);
        var result = program.Run(["--version"], Path.GetTempPath(), limit, CancellationToken.None);
        if (result.IsLate) return "it doesn't answer";
        if (result is not { Status: 0, IsTooLong: false }
            || Read(Encoding.UTF8.GetString(result.Output)) is not { } known)
            return "it doesn't say its version as ShellCheck does";
        return known < Oldest ? $"version {known} is too old (0.7.0 is needed)" : null;
    }

    private static Version? Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith(Label, StringComparison.Ordinal)) continue;
            var end = Label.Length;
            while (end < line.Length && line[end] is ' ' or >= '0' and <= '9' or '.') end++;
            return Version.TryParse(line.Substring(Label.Length, end - Label.Length).Trim(), out var known)
                ? known
                : null;
        }

        return null;
    }
}
