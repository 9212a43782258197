namespace DockerfileLint.Linting;

/// <summary>An input after a fix, and what is found in it.</summary>
internal sealed record FixedInput(LintInput Input, LintResult Result);
