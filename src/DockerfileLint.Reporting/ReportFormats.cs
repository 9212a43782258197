namespace DockerfileLint.Reporting;

/// <summary>What the formats have room for.</summary>
internal static class ReportFormats
{
    /// <summary>What is found out for a report; for other formats it isn't.</summary>
    /// <param name="format">The format.</param>
    /// <param name="withFixes">Whether fixes are wanted where there is room for them.</param>
    public static ReportNeeds NeedsOf(ReportFormat format, bool withFixes)
    {
        var needs = format switch
        {
            ReportFormat.Text or ReportFormat.Json => ReportNeeds.Fixes | ReportNeeds.Source,
            ReportFormat.Sarif => ReportNeeds.Fixes | ReportNeeds.Source | ReportNeeds.Suppressed,
            ReportFormat.Html => ReportNeeds.Fixes | ReportNeeds.Source | ReportNeeds.Sizes,
            _ => ReportNeeds.None,
        };
        return withFixes ? needs : needs & ~ReportNeeds.Fixes;
    }
}
