using System;

namespace DockerfileLint.Diagnostics;

/// <summary>The named selections of rules.</summary>
[Flags]
public enum RulePresets
{
    /// <summary>In no preset: only by its own configuration, or in <c>strict</c>.</summary>
    None = 0,

    /// <summary>The default.</summary>
    Recommended = 1,

    /// <summary>What makes an image bigger.</summary>
    Size = 2,

    /// <summary>What hadolint reports by default.</summary>
    Hadolint = 4,
}
