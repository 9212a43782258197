using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// Decides by the bytes that a finding saves whether it is a warning, information or not worth saying. Where they
/// aren't known, the kind of the waste decides.
/// </summary>
/// <param name="selection">The rules that are chosen by name; their findings stay as they are.</param>
/// <param name="presets">The presets that run.</param>
/// <param name="configuration">The thresholds, and the severities that win over them.</param>
internal sealed class SizeThreshold(
    RuleSelection selection, RulePresets presets, LintConfiguration configuration)
{
    private const long DefaultWarning = 1_000_000;
    private const long DefaultInfo = 100_000;

    private readonly long warning = configuration.WarningBytes ?? DefaultWarning;
    private readonly long info = configuration.InfoBytes ?? DefaultInfo;

    /// <summary>The findings that are worth saying, with their severities; the same where none changes.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> found)
    {
        ImmutableArray<Diagnostic>.Builder? rated = null;
        for (var i = 0; i < found.Length; i++)
        {
            var diagnostic = found[i];
            var severity = SeverityOf(diagnostic);
            if (rated is null && severity != diagnostic.Severity)
            {
                rated = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
                rated.AddRange(found, i);
            }

            if (severity == Severity.None) continue;
            rated?.Add(severity == diagnostic.Severity ? diagnostic : diagnostic.WithSeverity(severity));
        }

        return rated?.ToImmutable() ?? found;
    }

    /// <summary>A finding with its severity; null where it isn't worth saying.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) => SeverityOf(diagnostic) switch
    {
        Severity.None => null,
        var severity => severity == diagnostic.Severity ? diagnostic : diagnostic.WithSeverity(severity),
    };

    /// <summary>Whether its bytes decide how a finding is rated.</summary>
    public static bool Rates(Diagnostic diagnostic) =>
        diagnostic.Waste != WasteClass.None
            || diagnostic.SavedBytes is not null && diagnostic.Rule.Category == RuleCategory.Size;

    /// <summary>Whether the bytes alone make a warning of what is advice: nothing is wrong with the file.</summary>
    public static bool IsRaised(Diagnostic diagnostic) =>
        diagnostic is { Severity: Severity.Warning, Rule.Severity: Severity.Info } && Rates(diagnostic);

    private Severity SeverityOf(Diagnostic diagnostic)
    {
        var own = diagnostic.Severity;
        var rule = diagnostic.Rule;
        if (!Rates(diagnostic) || configuration.Severities.ContainsKey(rule.Id) || selection.Names(rule)) return own;
        if ((rule.ContainingPresets & presets & ~RulePresets.Recommended & ~RulePresets.Size) != 0)
            return (presets & RulePresets.Size) == 0 && Rated(diagnostic) is var higher && higher > own ? higher : own;
        // A report of everything that makes an image bigger has what is small, too.
        if ((rule.Presets & presets & RulePresets.Size) != 0)
            return diagnostic.SavedBytes is { Bytes: 0 } ? Severity.None : own;
        return Rated(diagnostic);
    }

    private Severity Rated(Diagnostic diagnostic)
    {
        var rated = diagnostic.SavedBytes is { } saved
            ? Rate(saved.Bytes, diagnostic.IsSmall)
            : Rate(diagnostic.Waste, diagnostic.Severity);
        return diagnostic.IsAdvice && rated > Severity.Info ? Severity.Info : rated;
    }

    /// <summary>
    /// What is small as a rule, or may be nothing at all, is worth saying where it is as much as a warning.
    /// </summary>
    private Severity Rate(long bytes, bool isSmall) =>
        bytes >= warning ? Severity.Warning
        : bytes > 0 && bytes >= info && !isSmall ? Severity.Info
        : Severity.None;

    private static Severity Rate(WasteClass waste, Severity own) => waste switch
    {
        WasteClass.Small => Severity.None,
        WasteClass.Medium when own > Severity.Info => Severity.Info,
        _ => own,
    };
}
