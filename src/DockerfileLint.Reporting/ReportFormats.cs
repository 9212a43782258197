namespace DockerfileLint.Reporting;

/// <summary>What the formats have room for.</summary>
internal static class ReportFormats
{
    /// <summary>Whether a report carries fixes; for other formats none are made.</summary>
    public static bool CarriesFixes(ReportFormat format) =>
        format is ReportFormat.Text or ReportFormat.Json or ReportFormat.Sarif or ReportFormat.Html;
}
