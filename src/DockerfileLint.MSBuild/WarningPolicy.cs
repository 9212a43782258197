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
        Severity.Error when FailLevel != Severity.None => Severity.Error,
        _ when hidden.Contains(code) => Severity.None,
        Severity.Info when FailLevel == Severity.None && !ReportInformation => Severity.None,
        _ when FailLevel == Severity.None => severity == Severity.Info ? Severity.Info : Severity.Warning,
        _ when asErrors.Contains(code) => Severity.Error,
        _ when FailLevel is { } level && severity >= level => Severity.Error,
        Severity.Warning when TreatWarningsAsErrors && !notAsErrors.Contains(code) => Severity.Error,
        Severity.Info when !ReportInformation => Severity.None,
        _ => severity,
    };

    /// <summary>
    /// Whether MSBuild would make an error of what the task logs as a warning: it does so by the code alone.
    /// </summary>
    public bool IsPromoted(string code) => FailLevel == Severity.None && asErrors.Contains(code);

    private static HashSet<string> Codes(string? list) =>
        new(
            (list ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase);
}
