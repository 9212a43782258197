using System;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// A path in the header of a diff: as it is, or between quotes as git writes and reads one that would break the line.
/// </summary>
internal static class DiffPath
{
    public static string Of(string path)
    {
        if (!NeedsQuotes(path)) return path;
        var quoted = new StringBuilder(path.Length + 16).Append('"');
        foreach (var value in Encoding.UTF8.GetBytes(path)) Append(quoted, value);
        return quoted.Append('"').ToString();
    }

    private static bool NeedsQuotes(string path)
    {
        foreach (var character in path)
            if (character is '"' or '\\' || ShownText.IsUnsafe(character)) return true;
        return path.IndexOf("##", StringComparison.Ordinal) >= 0;
    }

    private static void Append(StringBuilder quoted, byte value)
    {
        switch (value)
        {
            case (byte)'\n': quoted.Append("\\n"); break;
            case (byte)'\r': quoted.Append("\\r"); break;
            case (byte)'\t': quoted.Append("\\t"); break;
            case (byte)'"' or (byte)'\\': quoted.Append('\\').Append((char)value); break;
            case (byte)'#' or < 0x20 or >= 0x7F: quoted.Append('\\').Append(Octal(value)); break;
            default: quoted.Append((char)value); break;
        }
    }

    private static string Octal(byte value) => Convert.ToString(value, 8).PadLeft(3, '0');
}
