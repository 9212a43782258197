using System;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Configuration;

/// <summary>The presets as people write them.</summary>
internal static class PresetNames
{
    /// <summary>All of them, for a message about one that doesn't exist.</summary>
    public const string All = "recommended, size, strict, hadolint, buildkit or all";

    private static readonly RulePresets[] Presets =
        [RulePresets.Recommended, RulePresets.Size, RulePresets.Strict, RulePresets.Hadolint,
            RulePresets.BuildKit, RulePresets.All];

    /// <summary>The preset of a name, ignoring case; null if there is none.</summary>
    public static RulePresets? Find(string name)
    {
        foreach (var preset in Presets)
            if (string.Equals(preset.ToString(), name, StringComparison.OrdinalIgnoreCase)) return preset;
        return null;
    }
}
