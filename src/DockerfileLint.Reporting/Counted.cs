using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>Numbers of things, for people.</summary>
internal static class Counted
{
    /// <summary>Such as <c>1 file</c> or <c>1,234 files</c>.</summary>
    public static string Of(int count, string singular, string plural) =>
        $"{Number(count)} {(count == 1 ? singular : plural)}";

    /// <summary>Such as <c>1,234</c>.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many findings there are of each level: <c>1 error, 2 warnings</c>.</summary>
    public static string Levels(LintReport report) =>
        Levels(report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info));

    /// <summary>The same for counted ones; <c>no findings</c> where there are none.</summary>
    public static string Levels(int errors, int warnings, int infos)
    {
        var counts = new List<string>();
        if (errors > 0) counts.Add(Of(errors, "error", "errors"));
        if (warnings > 0) counts.Add(Of(warnings, "warning", "warnings"));
        if (infos > 0) counts.Add(Of(infos, "info", "info"));
        return counts.Count == 0 ? "no findings" : string.Join(", ", counts);
    }
}
