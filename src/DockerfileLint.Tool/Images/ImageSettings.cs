using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Images;

/// <summary>What <c>image</c> was told on the command line.</summary>
internal sealed record ImageSettings
{
    /// <summary>The image.</summary>
    public required ImageSource Source { get; init; }

    /// <summary>The format of the report.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether the rules of a <c>.dive-ci</c> file are applied.</summary>
    public bool HasLimits { get; init; }

    /// <summary>That file; null for the one in the current folder.</summary>
    public string? LimitFile { get; init; }
}
