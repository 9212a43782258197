using System;
using System.Collections.Generic;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The variables that a script finds and names.</summary>
internal static class ScriptVariables
{
    // The builder hands them on from the machine, declared or not.
    private static readonly HashSet<string> Predefined =
        new(StringComparer.Ordinal) { "http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy" };

    /// <summary>Their names, sorted.</summary>
    /// <param name="run">The RUN.</param>
    /// <param name="script">Its script.</param>
    public static SortedSet<string> Of(RunModel run, ReadOnlySpan<char> script)
    {
        var mounted = Mounted(run);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < script.Length; start++)
        {
            if (!IsLetter(script[start])) continue;
            var end = start + 1;
            while (end < script.Length && (IsLetter(script[end]) || script[end] is >= '0' and <= '9')) end++;
            var name = script.Slice(start, end - start).ToString();
            start = end;
            if (!seen.Add(name)) continue;
            if (Predefined.Contains(name) || mounted.Contains(name) || run.State.Variable(name) is not null)
                found.Add(name);
        }

        return found;
    }

    /// <summary>The variables in which secrets are mounted.</summary>
    private static HashSet<string> Mounted(RunModel run)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in run.Syntax.Mounts)
            if (mount["env"] is { Length: > 0 } name) names.Add(name);
        return names;
    }

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';
}
