using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// Identifies a finding even after lines were added above it: by file, rule and the text of its span, and by its
/// number among equal ones.
/// </summary>
internal sealed class Fingerprints(LintReport report)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(Diagnostic diagnostic)
    {
        var text = report.TextOf(diagnostic.Path);
        var culprit = text is null || diagnostic.Span.End > text.Length ? string.Empty : Culprit(text, diagnostic.Span);
        var key = $"{diagnostic.Path}\n{diagnostic.Rule.Id}\n{culprit}";
        // The hash and not the text is kept, which may be long.
        var name = Hash(key);
        seen.TryGetValue(name, out var number);
        seen[name] = number + 1;
        return Hash($"{key}\n{number.ToString(CultureInfo.InvariantCulture)}");
    }

    // A thousand findings on one line of a megabyte would otherwise copy a gigabyte.
    private static string Culprit(SourceText text, TextSpan span) =>
        span.Length <= ReportLimits.FingerprintText
            ? text.ToString(span)
            : text.Text.Substring(span.Start, ReportLimits.FingerprintText)
                + span.Length.ToString(CultureInfo.InvariantCulture);

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
