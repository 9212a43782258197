namespace DockerfileLint.Pins;

/// <summary>A version that a user gives.</summary>
/// <param name="Value">The version; of an image its tag, its digest or both.</param>
/// <param name="Image">The image in whose stages it holds; null for all.</param>
internal readonly record struct Pin(string Value, string? Image);
