namespace DockerfileLint.Imaging;

/// <summary>A step of an image's history.</summary>
/// <param name="CreatedBy">The instruction, as the builder wrote it down.</param>
/// <param name="IsEmpty">Whether it made no layer.</param>
public sealed record HistoryEntry(string CreatedBy, bool IsEmpty);
