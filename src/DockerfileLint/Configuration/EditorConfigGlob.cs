using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerfileLint.Configuration;

/// <summary>A pattern of an .editorconfig: without a slash it matches a name in any folder, with one a path from the file's folder.</summary>
internal sealed class EditorConfigGlob
{
    private readonly Lazy<Regex> pattern;
    private readonly bool isName;

    public EditorConfigGlob(string glob)
    {
        isName = glob.IndexOf('/') < 0;
        var start = glob.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
        // Most sections of an .editorconfig are about other files and never asked.
        pattern = new Lazy<Regex>(() => new Regex("^" + Translate(glob, start) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Whether it matches a path relative to the folder of its file, with <c>/</c>.</summary>
    public bool Matches(string path) => pattern.Value.IsMatch(isName ? path.Substring(path.LastIndexOf('/') + 1) : path);

    private static string Translate(string glob, int start)
    {
        var result = new StringBuilder();
        var depth = 0;
        for (var i = start; i < glob.Length; i++)
        {
            var character = glob[i];
            if (character == '*') i += Star(glob, i, result);
            else if (character == '?') result.Append("[^/]");
            else if (character == '\\' && i + 1 < glob.Length) result.Append(Regex.Escape(glob[++i].ToString(CultureInfo.InvariantCulture)));
            else if (character == '[' && glob.IndexOf(']', i) > i + 1) i = Set(glob, i, result);
            else if (character == '{' && Closes(glob, i))
            {
                i += Range(glob, i, result);
                if (glob[i] == '{') depth += Open(result);
            }
            else if (character == '}' && depth > 0)
            {
                depth--;
                result.Append(')');
            }
            else if (character == ',' && depth > 0) result.Append('|');
            else result.Append(Regex.Escape(character.ToString(CultureInfo.InvariantCulture)));
        }

        return result.ToString();
    }

    private static int Star(string glob, int index, StringBuilder result)
    {
        var isDouble = index + 1 < glob.Length && glob[index + 1] == '*';
        result.Append(isDouble ? ".*" : "[^/]*");
        return isDouble ? 1 : 0;
    }

    private static int Open(StringBuilder result)
    {
        result.Append("(?:");
        return 1;
    }

    private static int Set(string glob, int index, StringBuilder result)
    {
        var end = glob.IndexOf(']', index);
        var inner = glob.Substring(index + 1, end - index - 1);
        var negated = inner[0] is '!' or '^';
        result.Append('[').Append(negated ? "^" : "").Append(Regex.Escape(negated ? inner.Substring(1) : inner).Replace("]", "\\]")).Append(']');
        return end;
    }

    private static bool Closes(string glob, int index) => glob.IndexOf('}', index) > 0;

    /// <summary><c>{1..3}</c>: the numbers between; how many characters it takes beyond the first.</summary>
    private static int Range(string glob, int index, StringBuilder result)
    {
        var end = glob.IndexOf('}', index);
        var parts = glob.Substring(index + 1, end - index - 1).Split(["..", "\0"], StringSplitOptions.None);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low) || !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high) || high - low is < 0 or > 1000) return 0;
        result.Append("(?:");
        for (var number = low; number <= high; number++) result.Append(number == low ? "" : "|").Append(number.ToString(CultureInfo.InvariantCulture));
        result.Append(')');
        return end - index;
    }
}
