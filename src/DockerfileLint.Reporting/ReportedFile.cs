using System.Collections.Immutable;

namespace DockerfileLint.Reporting;

/// <summary>The findings that lie in one file.</summary>
/// <param name="Path">The path by which the file is reported.</param>
/// <param name="Findings">The findings, by place.</param>
public sealed record ReportedFile(string Path, ImmutableArray<Finding> Findings);
