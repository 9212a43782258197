using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// What the variables hold that a file in Python starts, such as <c>cmd = ["ffmpeg", "-i", path]</c>.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class PythonAssignments(SourceFile file)
{
    private static readonly string?[] Unknown = [null];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Name =
        new(@"\G[A-Za-z_]\w*(?=\s*[,)\]+])", RegexOptions.CultureInvariant, Patience);

    // What begins a list or a string, or the call that finds a program of PATH.
    private static readonly Regex Opening = new(
        @"\G\s*(?:(?:shutil\.)?which\()?[\[(\s]*[fr]?", RegexOptions.CultureInvariant, Patience);

    private readonly Dictionary<string, string?[]> known = new(StringComparer.Ordinal);

    /// <summary>
    /// The first strings of all values that the variable at a place may have; null among them where one isn't a
    /// string, or something else than an assignment gives the variable its value.
    /// </summary>
    /// <param name="position">The place.</param>
    public IReadOnlyList<string?> At(int position)
    {
        var match = Name.Match(file.Code, position);
        if (!match.Success) return Unknown;
        if (known.TryGetValue(match.Value, out var values)) return values;
        return known.Count >= RewriteLimits.AssignedVariables ? Unknown : known[match.Value] = ValuesOf(match.Value);
    }

    private string?[] ValuesOf(string name)
    {
        var found = new List<string?>();
        var code = file.Code;
        for (var i = code.IndexOf(name, StringComparison.Ordinal); i >= 0;
            i = code.IndexOf(name, i + name.Length, StringComparison.Ordinal))
        {
            var end = i + name.Length;
            if (i > 0 && (IsPartOfName(code[i - 1]) || code[i - 1] == '.')
                || end < code.Length && IsPartOfName(code[end]))
                continue;
            var line = code.LastIndexOf('\n', i, Math.Min(i + 1, RewriteLimits.AssignmentLine)) + 1;
            if (line == 0 && i >= RewriteLimits.AssignmentLine) return Unknown;
            var before = code.Substring(line, i - line).Trim();
            var length = Math.Min(code.Length - end, RewriteLimits.AssignmentLine);
            var after = code.Substring(end, length).Split('\n')[0].Trim();
            var isAssigned = after is ['='] or ['=', not '=', ..];
            if (isAssigned && before.Length == 0)
            {
                var opening = Opening.Match(code, code.IndexOf('=', end) + 1);
                found.Add(file.LiteralAt(opening.Index + opening.Length)?.Value);
            }
            else if (isAssigned && before.IndexOf('(') < 0 || IsGiven(before, after))
            {
                return Unknown;
            }
        }

        return found.Count == 0 ? Unknown : [.. found];
    }

    /// <summary>Whether a line gives the variable a value otherwise: a parameter, a loop, several at once.</summary>
    private static bool IsGiven(string before, string after)
    {
        if (before.Contains("def ", StringComparison.Ordinal) || before.Contains("lambda", StringComparison.Ordinal)
            || before.StartsWith("global ", StringComparison.Ordinal)
            || before.EndsWith(" as", StringComparison.Ordinal)
            || after.StartsWith(":=", StringComparison.Ordinal)
            || after.StartsWith("[0]", StringComparison.Ordinal)
            || after.StartsWith(".insert(", StringComparison.Ordinal))
            return true;
        var loop = before.LastIndexOf("for ", StringComparison.Ordinal);
        if (before == "for" || before.EndsWith(" for", StringComparison.Ordinal)
            || loop >= 0 && before.IndexOf(" in ", loop, StringComparison.Ordinal) < 0)
            return true;
        // "name: str = …", "name, other = …", and a parameter on a line of its own.
        var isFirst = before.Length == 0 || before.EndsWith(",", StringComparison.Ordinal);
        return isFirst && before.IndexOf('(') < 0
            && (after is [':', ..] or [','] || after is [',', ..] && after.IndexOf('=') > 0 && after.IndexOf('(') < 0);
    }

    private static bool IsPartOfName(char c) => c == '_' || char.IsLetterOrDigit(c);
}
