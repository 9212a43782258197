using System;
using System.Collections.Generic;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.MSBuild;

/// <summary>
/// What a build makes of a finding: MSBuild applies these properties to the compiler's warnings, but not to a task's.
/// </summary>
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

    /// <summary>
    /// The least severity that is an error of the build, None where nothing is; null for what the other properties say.
    /// </summary>
    public Severity? FailLevel { get; init; }

    /// <summary>The severity in the build; None where the finding is not shown.</summary>
    public Severity Of(string code, Severity severity) => severity switch
    {
        Severity.None => Severity.None,
        Severity.Error => FailLevel == Severity.None ? Severity.Warning : Severity.Error,
        _ when hidden.Contains(code) => Severity.None,
        _ when asErrors.Contains(code) => Severity.Error,
        _ when FailLevel is { } level && level != Severity.None && severity >= level => Severity.Error,
        Severity.Warning when TreatWarningsAsErrors && !notAsErrors.Contains(code) => Severity.Error,
        Severity.Info when !ReportInformation => Severity.None,
        _ => severity,
    };

    private static HashSet<string> Codes(string? list) =>
        new(
            (list ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase);
}
