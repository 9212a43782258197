namespace DockerfileLint.Reporting.Html;

/// <summary>A rectangle, in percent of the picture.</summary>
internal readonly record struct TreemapCell(double X, double Y, double Width, double Height);
