using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// Identifies a finding even after lines were added above it: by file, rule and the text of its span, and by its
/// number among equal ones. Line ends don't count.
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
        var returns = text.GetLine(span.End) - text.GetLine(span.Start);
        if (returns > 0 && text.NewLine.Length == 1) returns = 0;
        var length = span.Length - returns;
        return length <= most
            ? WithoutReturns(text.ToString(span))
            : Start(WithoutReturns(text.Text.Substring(span.Start, Math.Min(span.Length, 2 * most))), most)
                + length.ToString(CultureInfo.InvariantCulture);
    }

    private static string Start(string text, int length) => text.Length <= length ? text : text.Substring(0, length);

    private static string WithoutReturns(string text) => text.Replace("\r\n", "\n");

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
