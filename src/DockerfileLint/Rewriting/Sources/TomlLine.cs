using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>A line of a TOML file that sets a key: as much of the format as manifests of packages use.</summary>
/// <param name="Section">The table, such as <c>package</c>.</param>
/// <param name="Number">Which one it is, as tables of an array have the same name.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, without quotes if it is one string.</param>
/// <param name="Start">Where the line begins.</param>
internal sealed record TomlLine(string Section, int Number, string Key, string Value, int Start)
{
    /// <summary>The strings in the value, as of an array.</summary>
    public IEnumerable<string> Strings
    {
        get
        {
            var parts = Value.Split('"');
            if (parts.Length == 1) yield return Value;
            for (var i = 1; i < parts.Length; i += 2) yield return parts[i];
        }
    }

    /// <summary>The lines of a file; arrays over lines are one.</summary>
    public static IEnumerable<TomlLine> Read(SourceText text)
    {
        var section = "";
        var number = 0;
        var lines = text.Text.Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var begin = start;
            start += lines[i].Length + 1;
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line.Trim('[', ']', ' ');
                number++;
                continue;
            }

            var sign = line.IndexOf('=');
            if (sign <= 0) continue;
            var value = new System.Text.StringBuilder(line.Substring(sign + 1).Trim());
            if (value.Length > 0 && value[0] == '[')
            {
                while (lines[i].IndexOf(']') < 0 && i + 1 < lines.Length)
                {
                    i++;
                    start += lines[i].Length + 1;
                    value.Append(lines[i].Trim());
                }
            }

            yield return new TomlLine(section, number, line.Substring(0, sign).Trim(), Unquoted(value.ToString()),
                begin);
        }
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is > 0 and var end
            ? value.Substring(1, end - 1)
            : value;
}
