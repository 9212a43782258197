namespace DockerfileLint.Reporting;

/// <summary>How a text report looks.</summary>
public sealed class TextReportOptions
{
    /// <summary>Whether ANSI colours are written.</summary>
    public bool Color { get; init; }

    /// <summary>How much is written.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>The columns that a source line may take before it is cut around the finding.</summary>
    public int Width { get; init; } = 120;

    /// <summary>
    /// Whether an image was read, which the command <c>fix</c> isn't given: it has to be told which rules matter.
    /// </summary>
    internal bool HasImage { get; init; }
}
