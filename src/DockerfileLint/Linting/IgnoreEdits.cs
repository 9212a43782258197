using System;
using System.Collections.Generic;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Holds what fixes do to a .dockerignore against what they say they add to it.</summary>
internal static class IgnoreEdits
{
    /// <summary>
    /// Whether each line that is new in the file is a pattern that one of the fixes proposes, and no more often than it
    /// does.
    /// </summary>
    public static bool AreProposed(SourceText? before, SourceText? after, params IEnumerable<CodeFix> fixes)
    {
        if (after is null || ReferenceEquals(before, after)) return true;
        var allowed = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = int.MaxValue };
        if (before is not null)
            for (var line = 0; line < before.LineCount; line++) Allow(allowed, LineOf(before, line));
        foreach (var fix in fixes)
            foreach (var pattern in fix.IgnorePatterns)
                if (IgnoreLine.IsPlain(pattern)) Allow(allowed, pattern);
        for (var line = 0; line < after.LineCount; line++)
        {
            var text = LineOf(after, line);
            if (!allowed.TryGetValue(text, out var left) || left == 0) return false;
            if (text.Length > 0) allowed[text] = left - 1;
        }

        return true;
    }

    private static void Allow(Dictionary<string, int> allowed, string line)
    {
        if (line.Length > 0) allowed[line] = allowed.TryGetValue(line, out var count) ? count + 1 : 1;
    }

    // What the builder reads of a line: the spaces around a pattern are no part of it.
    private static string LineOf(SourceText text, int line) =>
        text.ToString(text.GetLineSpan(line)).Trim(' ', '\t', '\r');
}
