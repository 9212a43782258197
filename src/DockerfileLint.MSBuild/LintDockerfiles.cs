using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.MSBuild;

/// <summary>Lints the Dockerfiles of a project and logs what it finds as warnings of the build.</summary>
public sealed class LintDockerfiles : DockerfileTask
{
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

    private protected override void Run()
    {
        var report = Lint();
        foreach (var failure in report.Failures) Log.LogWarning(null, "DFL9000", null, ProjectFile, 0, 0, 0, 0, "{0}", failure);
        new BuildLog(Log, Policy()).Write(report);
        if (!string.IsNullOrEmpty(Output)) WriteReport(report);
    }

    private WarningPolicy Policy() => new(WarningsAsErrors, WarningsNotAsErrors, NoWarn)
    {
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        ReportInformation = ReportInformation,
    };

    private LintReport Lint()
    {
        var linter = CreateLinter();
        var configuration = CreateConfiguration();
        var linted = new List<LintedFile>();
        var failures = ImmutableArray.CreateBuilder<string>();
        foreach (var path in Paths())
        {
            try
            {
                linted.Add(Lint(Read(path, configuration), linter));
            }
            catch (InputException failure)
            {
                failures.Add(failure.Message);
            }
        }

        return new LintReport(linted, failures.ToImmutable(), configuration.Problems, configuration.Texts);
    }

    private LintedFile Lint(LintInput input, Linter linter)
    {
        var result = linter.Lint(input, Cancellation);
        return new LintedFile(input.Dockerfile, result.Diagnostics.Select(diagnostic => new Finding(diagnostic)).ToImmutableArray())
        {
            OtherTexts = result.Diagnostics.Any(diagnostic => diagnostic.Path != input.Dockerfile.Path) && input.Context.DockerIgnore is { } ignore ? ImmutableArray.Create(ignore) : ImmutableArray<Text.SourceText>.Empty,
        };
    }

    private void WriteReport(LintReport report)
    {
        var format = Enum.TryParse<ReportFormat>(Format, ignoreCase: true, out var named) ? named : ReportFormat.Sarif;
        using var content = new MemoryStream();
        ReportWriters.Of(format, typeof(LintDockerfiles).Assembly.GetName().Version.ToString(3), new TextReportOptions()).Write(report, content);
        AtomicWriter.Write(Path.Combine(Path.GetDirectoryName(ProjectFile)!, Output!), content.ToArray());
    }
}
