using System.Collections.Immutable;

namespace DockerfileLint.Reporting;

/// <summary>The findings that are in one file.</summary>
public sealed class ReportedFile
{
    internal ReportedFile(string path, ImmutableArray<Finding> findings)
    {
        Path = path;
        Findings = findings;
    }

    /// <summary>The path by which the file is reported.</summary>
    public string Path { get; }

    /// <summary>The findings, by place.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
