namespace DockerfileLint.Tool.Proving;

/// <summary>What a command of the container engine gave.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">Its output.</param>
/// <param name="Error">Its errors.</param>
internal sealed record EngineResult(int Status, string Output, string Error);
