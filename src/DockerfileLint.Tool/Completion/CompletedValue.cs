namespace DockerfileLint.Tool.Completion;

/// <summary>A word that can be completed.</summary>
/// <param name="Text">The word; letters, digits and hyphens.</param>
/// <param name="Description">What it means; empty where that is plain.</param>
internal sealed record CompletedValue(string Text, string Description);
