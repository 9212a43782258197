using System;
using System.Collections.Generic;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.MSBuild;

/// <summary>What a build makes of a finding: MSBuild applies these properties to the compiler's warnings, but not to a task's.</summary>
internal sealed class WarningPolicy
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];
    private readonly HashSet<string> asErrors;
    private readonly HashSet<string> notAsErrors;
    private readonly HashSet<string> hidden;

    public WarningPolicy(string? warningsAsErrors, string? warningsNotAsErrors, string? noWarn)
    {
        asErrors = Codes(warningsAsErrors);
        notAsErrors = Codes(warningsNotAsErrors);
        hidden = Codes(noWarn);
    }

    public bool TreatWarningsAsErrors { get; init; }

    public bool ReportInformation { get; init; }

    /// <summary>The severity in the build; None where the finding is not shown.</summary>
    public Severity Of(string code, Severity severity) => severity switch
    {
        Severity.Error => Severity.Error,
        Severity.None => Severity.None,
        _ when hidden.Contains(code) => Severity.None,
        _ when asErrors.Contains(code) => Severity.Error,
        Severity.Warning when TreatWarningsAsErrors && !notAsErrors.Contains(code) => Severity.Error,
        Severity.Info when !ReportInformation => Severity.None,
        _ => severity,
    };

    private static HashSet<string> Codes(string? list) =>
        new((list ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
