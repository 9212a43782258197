namespace DockerfileLint.Linting;

/// <summary>A named selection of rules.</summary>
public enum LintPreset
{
    /// <summary>What a sound Dockerfile passes: the default.</summary>
    Recommended,

    /// <summary>What makes an image bigger.</summary>
    Size,

    /// <summary>Every rule.</summary>
    Strict,

    /// <summary>What hadolint reports by default.</summary>
    Hadolint,
}
