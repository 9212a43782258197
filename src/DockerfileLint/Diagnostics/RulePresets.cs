using System;

namespace DockerfileLint.Diagnostics;

/// <summary>The named selections of rules.</summary>
[Flags]
public enum RulePresets
{
    /// <summary>In no preset except <c>strict</c>: runs only if it is configured or selected.</summary>
    None = 0,

    /// <summary>The default.</summary>
    Recommended = 1,

    /// <summary>Everything that makes an image bigger.</summary>
    Size = 2,

    /// <summary>The rules that hadolint reports by default.</summary>
    Hadolint = 4,
}
