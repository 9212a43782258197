namespace DockerfileLint.Formatting;

/// <summary>What would mean something else after a change.</summary>
/// <param name="Offset">Where it is in the text before.</param>
/// <param name="What">What it is, in a few words.</param>
internal sealed record MeaningDifference(int Offset, string What);
