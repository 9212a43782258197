using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// Identifies a finding even after lines were added above it: by file, rule and the text of its span, and by its
/// number among equal ones. Line ends don't count, except in a span of more than 8,192 in a file that mixes them.
/// </summary>
/// <param name="report">The report, whose findings are asked for in its order.</param>
/// <param name="pathOf">The path that stands for a file; null for the one by which it is reported.</param>
internal sealed class Fingerprints(LintReport report, Func<string, string>? pathOf = null)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(Diagnostic diagnostic)
    {
        var text = report.TextOf(diagnostic.Path);
        var culprit = text is null || diagnostic.Span.End > text.Length ? string.Empty : Culprit(text, diagnostic.Span);
        var path = pathOf is null ? diagnostic.Path : pathOf(diagnostic.Path);
        var key = $"{path}\n{diagnostic.Rule.Id}\n{culprit}";
        // The hash and not the text is kept, which may be long.
        var name = Hash(key);
        seen.TryGetValue(name, out var number);
        seen[name] = number + 1;
        return Hash($"{key}\n{number.ToString(CultureInfo.InvariantCulture)}");
    }

    // A thousand findings on one line of a megabyte would otherwise copy a gigabyte.
    private static string Culprit(SourceText text, TextSpan span)
    {
        const int most = ReportLimits.FingerprintText;
        var start = text.Text.Substring(span.Start, Math.Min(span.Length, 2 * most)).Replace("\r\n", "\n");
        var length = span.Length <= 2 * most ? start.Length : span.Length - ReturnsIn(text, span);
        return length <= most
            ? start
            : start.Substring(0, most) + length.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How many lines of a span end in a CR and a LF, by the first line end of the file.</summary>
    private static int ReturnsIn(SourceText text, TextSpan span) =>
        text.NewLine.Length == 1 ? 0 : text.GetLine(span.End) - text.GetLine(span.Start);

    private static string Hash(string text)
    {
        var digest = Sha256.Of(text);
#if NET
        return Convert.ToHexStringLower(digest, 0, 16);
#else
        return BitConverter.ToString(digest, 0, 16).Replace("-", string.Empty).ToLowerInvariant();
#endif
    }
}
