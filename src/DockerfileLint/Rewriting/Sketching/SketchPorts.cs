using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>The port that sources listen on, as far as they name it.</summary>
internal static class SketchPorts
{
    // Of databases, brokers and mail servers that a program speaks to.
    private static readonly int[] OfOthers =
    [
        110, 143, 389, 465, 587, 636, 993, 995, 1433, 1521, 1883, 2181, 3306, 4222, 5432, 5671, 5672, 6379, 6432, 8883,
        9092, 9200, 11211, 26379, 27017,
    ];

    // ":8080" and "0.0.0.0:8080" of a string, "http://+:5000" as well.
    private static readonly Regex Address = new(
        @"^(?:https?://)?(?:0\.0\.0\.0|\[::\]|\*|\+)?:(?<port>[0-9]{2,5})/?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    // "port = 8080", "PORT || '3000'", "listen(3000", "htons(9000)" of the code.
    private static readonly Regex Number = new(
        @"(?:\b(?:[A-Za-z0-9]+_)?(?:port|PORT|Port)\b[^;\n]{0,40}?|[a-z]Port\b[^;\n]{0,40}?|\blisten\(|\bhtons\("
            + @"|\bListenAnyIP\()['""]?(?<![0-9.])(?<port>[0-9]{2,5})\b(?![.])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>The first port; null where none is named.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="hasNumbers">Whether a number that the code names as a port counts.</param>
    public static (string Port, Evidence Evidence)? Of(IEnumerable<SourceFile> files, bool hasNumbers = true)
    {
        foreach (var file in files)
        {
            foreach (var literal in file.Literals)
                if (literal.Value.Length < 40 && Address.Match(literal.Value) is { Success: true } found
                    && IsPort(found.Groups["port"].Value))
                    return (found.Groups["port"].Value, Evidence.At(file.Text, literal.Start));
            if (!hasNumbers) continue;
            foreach (Match match in Number.Matches(file.Text.Text))
                if (IsCode(file, match.Index) && IsPort(match.Groups["port"].Value))
                    return (match.Groups["port"].Value, Evidence.At(file.Text, match.Index));
        }

        return null;
    }

    /// <summary>The line that says so.</summary>
    public static IEnumerable<string> Lines(string? port) => port is null ? [] : ["EXPOSE " + port];

    /// <summary>Comments and strings are blanks in the code; the name of a variable may be a string.</summary>
    private static bool IsCode(SourceFile file, int position) =>
        file.Code[position] != ' ' || position > 0 && file.Code[position - 1] is '"' or '\'';

    private static bool IsPort(string text) =>
        int.Parse(text, CultureInfo.InvariantCulture) is >= 80 and < 65536 and var port
            && Array.IndexOf(OfOthers, port) < 0;
}
