using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;

namespace DockerfileLint.Reporting;

/// <summary>Lints one file for a report, for each host in the same way.</summary>
internal static class FileLint
{
    /// <summary>The file with its findings, of which no more have their fixes checked than a report shows.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="input">The file and its build.</param>
    /// <param name="needs">What the report needs.</param>
    /// <param name="incomplete">What to say where the answer is incomplete, one line each.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LintedFile Run(
        Linter linter,
        LintInput input,
        ReportNeeds needs,
        out ImmutableArray<string> incomplete,
        CancellationToken cancellation)
    {
        if ((needs & ReportNeeds.Fixes) == 0)
        {
            var result = linter.Lint(input, cancellation);
            incomplete = result.LimitsReached;
            return Of(input, result, needs);
        }

        FileFacts? facts = null;
        var fixes = new FixGate(linter).LintAndCheck(
            input, ReportLimits.FindingsOfFile, result => facts = FileFacts.Of(input, result, needs), cancellation);
        incomplete = fixes.LimitsReached;
        if (UncheckedFixes.Message(input.Dockerfile.Path, fixes.UncheckedCount, fixes.Limit) is { } line)
            incomplete = incomplete.Add(line);
        var findings = fixes.Diagnostics
            .Select((diagnostic, index) => new Finding(diagnostic.WithoutFixes(), fixes.Of(index)));
        return Of(input, findings.ToImmutableArray(), facts, fixes.Omitted);
    }

    /// <summary>The file with findings without their fixes.</summary>
    public static LintedFile Of(LintInput input, LintResult result, ReportNeeds needs) =>
        Of(
            input,
            result.Diagnostics.Select(static diagnostic => new Finding(diagnostic.WithoutFixes())).ToImmutableArray(),
            FileFacts.Of(input, result, needs),
            omitted: 0);

    /// <summary>The file, with the .dockerignore that its findings and fixes speak of.</summary>
    private static LintedFile Of(
        LintInput input, ImmutableArray<Finding> findings, FileFacts? facts, int omitted) =>
        new(input.Dockerfile, findings)
        {
            Omitted = omitted,
            Facts = facts,
            OtherTexts = findings.Any(
                finding => finding.Diagnostic.Path != input.Dockerfile.Path || !finding.Fixes.IsEmpty)
                ? [.. input.IgnoreFiles]
                : [],
        };
}
