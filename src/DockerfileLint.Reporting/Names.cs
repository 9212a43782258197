using System.Collections.Generic;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>How values are spelled in machine-readable reports.</summary>
internal static class Names
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    public static string OfSarif(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };

    public static string Of(RuleCategory category) => category switch
    {
        RuleCategory.Builder => "builder",
        RuleCategory.Size => "size",
        RuleCategory.Context => "context",
        RuleCategory.Correctness => "correctness",
        RuleCategory.Security => "security",
        RuleCategory.Reproducibility => "reproducibility",
        RuleCategory.Speed => "speed",
        RuleCategory.Style => "style",
        RuleCategory.DotNet => "dotnet",
        RuleCategory.Linter => "linter",
        _ => "other",
    };

    public static string Of(FixKind fix) => fix switch
    {
        FixKind.Safe => "safe",
        FixKind.Suggested => "suggested",
        _ => "none",
    };

    public static string Of(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "suggested";

    public static string Of(ByteEstimateKind kind) => kind == ByteEstimateKind.Exact ? "exact" : "about";

    public static IEnumerable<string> Of(RulePresets presets)
    {
        if ((presets & RulePresets.All) != 0)
        {
            yield return "all";
            yield break;
        }

        if ((presets & RulePresets.Recommended) != 0) yield return "recommended";
        if ((presets & RulePresets.Size) != 0) yield return "size";
        yield return "strict";
        if ((presets & RulePresets.Hadolint) != 0) yield return "hadolint";
        if ((presets & RulePresets.BuildKit) != 0) yield return "buildkit";
    }
}
