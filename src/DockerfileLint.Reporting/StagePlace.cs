namespace DockerfileLint.Reporting;

/// <summary>Where a stage begins.</summary>
/// <param name="Start">The position of its FROM.</param>
/// <param name="Name">Its name, or its number.</param>
/// <param name="IsFinal">Whether it is the stage that is built.</param>
internal readonly record struct StagePlace(int Start, string Name, bool IsFinal);
