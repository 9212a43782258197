using System;

namespace DockerfileLint.Diagnostics;

/// <summary>The named selections of rules.</summary>
[Flags]
public enum RulePresets
{
    /// <summary>A rule that is in none runs only if it is configured or selected, or with <c>Strict</c>.</summary>
    None = 0,

    /// <summary>Problems that a good Dockerfile should not have: the default.</summary>
    Recommended = 1,

    /// <summary>Everything that makes an image bigger.</summary>
    Size = 2,

    /// <summary>The rules that hadolint reports by default.</summary>
    Hadolint = 4,

    /// <summary>Every rule, whatever presets it names, except for those that are in <see cref="All"/> only.</summary>
    Strict = 8,

    /// <summary>The checks that BuildKit's <c>docker build --check</c> reports by default.</summary>
    BuildKit = 16,

    /// <summary>
    /// Every rule. One that names it is in no other preset: advice that holds for some images only, such as EXPOSE.
    /// </summary>
    All = 32,
}
