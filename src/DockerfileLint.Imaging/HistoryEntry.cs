namespace DockerfileLint.Imaging;

/// <summary>A step of an image's history.</summary>
/// <param name="CreatedBy">The instruction, as the builder wrote it down, with the values of build arguments.</param>
/// <param name="IsEmpty">Whether it made no layer.</param>
public sealed record HistoryEntry(string CreatedBy, bool IsEmpty)
{
    /// <summary>The shell that runs commands until another one is set.</summary>
    internal const string DefaultShell = "/bin/sh -c";

    /// <summary>The shell of the image at this step.</summary>
    internal string Shell { get; init; } = DefaultShell;
}
