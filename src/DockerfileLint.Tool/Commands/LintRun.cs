using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Finds the Dockerfiles that the settings name and lints them, several at once, in an order that never changes.</summary>
internal sealed class LintRun(LintSettings settings, Terminal terminal)
{
    private readonly Linter linter = new(Catalog.Of(settings.RuleAssemblies));

    public LintReport Lint()
    {
        var inputs = DockerfileFinder.Find(settings.Paths);
        var slots = new Linted[inputs.Files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs == 0 ? Environment.ProcessorCount : settings.Jobs };
        using (var progress = new Progress(terminal, inputs.Files.Length))
            Parallel.For(0, slots.Length, options, index =>
            {
                slots[index] = Lint(inputs.Files[index]);
                progress.Advance();
            });

        var failures = inputs.Failures.Concat(slots.Select(slot => slot.Failure).OfType<string>()).ToImmutableArray();
        return new LintReport(slots.Select(slot => slot.File).OfType<LintedFile>(), failures);
    }

    public int Status(LintReport report)
    {
        if (!report.Failures.IsEmpty) return ExitStatus.Failure;
        if (settings.FailLevel == Severity.None) return ExitStatus.Clean;
        return report.Findings.Any(finding => finding.Diagnostic.Severity >= settings.FailLevel) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private Linted Lint(string path)
    {
        try
        {
            var text = path == "-" ? SourceReader.Read(terminal.Input, settings.StandardInputName ?? "<stdin>") : SourceReader.Read(path);
            var result = linter.Lint(new LintInput(text));
            return new Linted(new LintedFile(text, [.. result.Diagnostics.Select(diagnostic => new Finding(diagnostic))]), Failure: null);
        }
        catch (InputException failure)
        {
            return new Linted(File: null, failure.Message);
        }
    }

    private readonly record struct Linted(LintedFile? File, string? Failure);
}
