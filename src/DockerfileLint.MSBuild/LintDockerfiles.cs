using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.MSBuild;

/// <summary>Lints the Dockerfiles of a project and logs what it finds as warnings of the build.</summary>
public sealed class LintDockerfiles : DockerfileTask
{
    // As early as can be: MSBuild sets the properties meanwhile.
    private readonly bool isFirst = WarmUp.Begin();
    private string? build;

    /// <summary>Whether findings of severity info are shown.</summary>
    public bool ReportInformation { get; set; }

    /// <summary>The property of the same name.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? NoWarn { get; set; }

    /// <summary>A report beside the warnings; empty for none.</summary>
    public string? Output { get; set; }

    /// <summary>The format of <see cref="Output"/>, SARIF where it is empty.</summary>
    public string? Format { get; set; }

    /// <summary>Whether reports that can carry fixes do.</summary>
    public bool ReportFixes { get; set; } = true;

    /// <summary>How much a report as text says: quiet, normal or detailed.</summary>
    public string? Verbosity { get; set; }

    /// <summary>The least severity that fails the build: error, warning, info or none.</summary>
    public string? FailLevel { get; set; }

    private ReportFormat ReportFormat => Choice(nameof(Format), Format, ReportFormat.Sarif);

    private protected override void Run()
    {
        var policy = Policy();
        var report = Lint(policy.FailLevel ?? (TreatWarningsAsErrors ? Severity.Warning : Severity.Error));
        foreach (var failure in report.Failures) Warn(LinterRules.NotLinted, failure);
        new BuildLog(Log, policy).Write(report, IsFirst);
        if (!string.IsNullOrEmpty(Output)) WriteReport(report);
    }

    private WarningPolicy Policy() => new(WarningsAsErrors, WarningsNotAsErrors, NoWarn)
    {
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        ReportInformation = ReportInformation,
        FailLevel = string.IsNullOrEmpty(FailLevel)
            ? null
            : Choice<Severity>(nameof(FailLevel), FailLevel, Severity.Error),
    };

    /// <summary>The value that a property names; one that it does not know is said.</summary>
    private T Choice<T>(string property, string? text, T standard)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text)) return standard;
        // A number would be parsed as the value of a name.
        if (char.IsLetter(text![0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)) return value;
        Warn(
            LinterRules.WrongConfiguration,
            $"DockerfileLint{property}: '{text}' isn't a valid value. Use one of "
                + $"{string.Join(", ", Enum.GetNames(typeof(T)).Select(name => name.ToLowerInvariant()))}.");
        return standard;
    }

    private LintReport Lint(Severity failLevel)
    {
        var linter = CreateLinter();
        var configuration = CreateConfiguration();
        var linted = new List<LintedFile>();
        var failures = ImmutableArray.CreateBuilder<string>();
        var paths = Paths(configuration).ToList();
        Prepare(paths, configuration);
        foreach (var path in paths)
        {
            try
            {
                var input = Read(path, configuration);
                // Most Dockerfiles copy something: the folders are read while the other thread makes the rules ready.
                if (isFirst) _ = input.Context.Entries;
                linted.Add(
                    FileTime.Run(path, cancellation => Lint(input, linter, failures, cancellation), Cancellation));
            }
            catch (Exception exception) when (FileFault.IsOfOneFile(exception))
            {
                failures.Add(FileFault.Message(path, exception));
            }
        }

        ReportShellCheck();
        var problems = linter.Reports(LinterRules.WrongConfiguration)
            ? configuration.Problems
            : ImmutableArray<Diagnostic>.Empty;
        return new LintReport(linted, failures.ToImmutable(), problems, configuration.Texts) { FailLevel = failLevel };
    }

    /// <summary>
    /// Whether no other project of this build says the same: an .editorconfig mostly holds for all of them.
    /// </summary>
    private bool IsFirst(Diagnostic found)
    {
        if (found.Rule.Id != LinterRules.WrongConfiguration.Id) return true;
        build ??= (string.IsNullOrEmpty(BuildId) ? Claims.FindBuild(BuildIdProject) : BuildId) ?? string.Empty;
        return Claims.Take(
            string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Path.GetFullPath(found.Path), found.Span.Start),
            build);
    }

    private LintedFile Lint(
        LintInput input, Linter linter, ImmutableArray<string>.Builder failures, CancellationToken cancellation)
    {
        var needs = string.IsNullOrEmpty(Output) ? ReportNeeds.None : ReportFormats.NeedsOf(ReportFormat, ReportFixes);
        var file = FileLint.Run(linter, input, needs, out var incomplete, cancellation);
        failures.AddRange(incomplete);
        failures.AddRange(InputReader.ProblemsOf(input));
        return file;
    }

    private void WriteReport(LintReport report)
    {
        var options = new TextReportOptions
        {
            Verbosity = Choice(nameof(Verbosity), Verbosity, Reporting.Verbosity.Normal)
        };
        using var content = new MemoryStream();
        ReportWriters.Of(
            ReportFormat,
            typeof(LintDockerfiles).Assembly.GetName().Version!.ToString(3),
            options).Write(report, content);
        var path = Full(Output!);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var dockerfiles = Dockerfiles.Concat(SharedDockerfiles).Select(item => Full(item.ItemSpec));
        ReportFile.Write(path, content.ToArray(), RootOfReport(path), dockerfiles.Concat(report.ReadPaths));
    }
}
