using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Images;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// Finds the Dockerfiles that the settings name and lints them, several at once, in an order that never changes.
/// </summary>
internal sealed class LintRun
{
    private readonly LintSettings settings;
    private readonly Terminal terminal;
    private readonly Linter linter;
    private readonly RunInputs inputs;

    public LintRun(LintSettings settings, Terminal terminal)
    {
        this.settings = settings;
        this.terminal = terminal;
        linter = Catalog.LinterOf(settings);
        inputs = new RunInputs(settings, terminal);
    }

    /// <summary>The Dockerfiles that were found, those that could not be linted included.</summary>
    public ImmutableArray<string> Found { get; private set; } = [];

    /// <summary>Lints them.</summary>
    /// <param name="needs">What the report needs.</param>
    public LintReport Lint(ReportNeeds needs)
    {
        var found = inputs.Find();
        Found = found.Files;
        if (settings.Image is not null && Found.Length > 1)
            throw new InputException($"--image is of one Dockerfile, but {Found.Length} were found");
        var slots = new Linted[found.Files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Processes };
        inputs.Prepare(Found);
        using (var progress = new Progress(terminal, found.Files.Length))
            Parallel.For(0, slots.Length, options, index =>
            {
                slots[index] = Lint(found.Files[index], needs);
                progress.Advance();
            });

        inputs.ReportAbsence();
        if (settings.Verbosity == Verbosity.Detailed)
            foreach (var skipped in found.Skipped)
                terminal.Report($"{skipped}: this folder is not searched; name it to lint what it contains");
        var failures = found.Failures
            .Concat(slots.SelectMany(slot => slot.Failures))
            .Concat(inputs.ShellCheckProblems)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        return inputs.Report(linter, slots.Select(slot => slot.File).OfType<LintedFile>(), failures);
    }

    /// <summary>The exit status that a report asks for.</summary>
    public static int Status(LintReport report)
    {
        if (!report.Failures.IsEmpty) return ExitStatus.Failure;
        return report.Findings.Any(report.Fails) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    /// <summary>What is wrong in the configuration files, where that is to be reported.</summary>
    public static ImmutableArray<Diagnostic> ProblemsOf(Linter linter, ConfigurationReader configuration) =>
        linter.Reports(LinterRules.WrongConfiguration) ? configuration.Problems : [];

    private Linted Lint(string path, ReportNeeds needs)
    {
        try
        {
            var input = inputs.Read(path);
            if (settings.Image is { } image) input = MeasuredInput.Of(input, image, terminal);
            return FileTime.Run(input.Dockerfile.Path, cancellation => Lint(input, needs, cancellation));
        }
        catch (Exception exception) when (FileFault.IsOfOneFile(exception))
        {
            return new Linted(File: null, [FileFault.Message(path, exception)]);
        }
    }

    private Linted Lint(LintInput input, ReportNeeds needs, CancellationToken cancellation)
    {
        var file = FileLint.Run(linter, input, needs, out var incomplete, cancellation);
        return new Linted(file, incomplete.AddRange(InputReader.ProblemsOf(input)));
    }

    private readonly record struct Linted(LintedFile? File, ImmutableArray<string> Failures);
}
