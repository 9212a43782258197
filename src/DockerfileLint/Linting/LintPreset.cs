namespace DockerfileLint.Linting;

/// <summary>A named selection of rules.</summary>
public enum LintPreset
{
    /// <summary>Problems that a good Dockerfile should not have: the default.</summary>
    Recommended,

    /// <summary>Everything that makes an image bigger.</summary>
    Size,

    /// <summary>Every rule.</summary>
    Strict,

    /// <summary>The rules that hadolint reports by default.</summary>
    Hadolint,
}
