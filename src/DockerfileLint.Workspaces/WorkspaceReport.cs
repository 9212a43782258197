using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>The findings for a Dockerfile or for all Dockerfiles of a folder.</summary>
public sealed class WorkspaceReport
{
    internal WorkspaceReport(
        ImmutableArray<DockerfileReport> files,
        ImmutableArray<string> failures,
        ImmutableArray<Diagnostic> configurationDiagnostics,
        ImmutableArray<SourceText> configurationTexts)
    {
        Files = files;
        Failures = failures;
        ConfigurationDiagnostics = configurationDiagnostics;
        ConfigurationTexts = configurationTexts;
    }

    /// <summary>The Dockerfiles that were linted, sorted by path.</summary>
    public ImmutableArray<DockerfileReport> Files { get; }

    /// <summary>What couldn't be linted or read, one line each.</summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>What is wrong in the settings files.</summary>
    public ImmutableArray<Diagnostic> ConfigurationDiagnostics { get; }

    /// <summary>The settings files that were read.</summary>
    public ImmutableArray<SourceText> ConfigurationTexts { get; }
}
