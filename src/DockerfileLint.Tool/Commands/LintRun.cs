using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
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
    private readonly ConfigurationReader configuration;
    private readonly LintRoots roots;

    public LintRun(LintSettings settings, Terminal terminal)
    {
        this.settings = settings;
        this.terminal = terminal;
        linter = Catalog.LinterOf(settings);
        configuration = Catalog.ConfigurationOf(settings);
        roots = RootsOf(settings);
    }

    /// <summary>The Dockerfiles that were found, those that could not be linted included.</summary>
    public ImmutableArray<string> Found { get; private set; } = [];

    /// <summary>Whether the report carries fixes; for other formats none are made.</summary>
    private bool CarriesFixes =>
        settings.Fixes && ReportFormats.CarriesFixes(settings.Format);

    public LintReport Lint()
    {
        var inputs = DockerfileFinder.Find(settings.Paths);
        Found = inputs.Files;
        var slots = new Linted[inputs.Files.Length];
        var jobs = settings.Jobs == 0 ? Environment.ProcessorCount : settings.Jobs;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        using (var progress = new Progress(terminal, inputs.Files.Length))
            Parallel.For(0, slots.Length, options, index =>
            {
                slots[index] = Lint(inputs.Files[index]);
                progress.Advance();
            });

        if (settings.Verbosity == Verbosity.Detailed)
            foreach (var skipped in inputs.Skipped)
                terminal.Report($"{skipped}: this folder is not searched; name it to lint what it contains");
        var failures = inputs.Failures
            .Concat(slots.SelectMany(slot => slot.Failures))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        return new LintReport(
            slots.Select(slot => slot.File).OfType<LintedFile>(),
            failures,
            ProblemsOf(linter, configuration),
            configuration.Texts)
        {
            FailLevel = settings.FailLevel,
        };
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

    /// <summary>Where the files of a run may be.</summary>
    public static LintRoots RootsOf(LintSettings settings) =>
        new(settings.Paths, settings.ContextFolder) { FollowLinks = settings.FollowLinks };

    /// <summary>The file that a path names, standard input included, and its build context.</summary>
    public static LintInput Read(
        string path, LintSettings settings, Terminal terminal, ConfigurationReader configuration, LintRoots roots)
    {
        if (settings.ContextFolder is { } named && !Directory.Exists(named))
            throw new InputException($"{named}: folder not found (--context)");
        if (path == "-" || SourceReader.IsPipe(path)) return ReadStream(path, settings, terminal, configuration, roots);
        var root = roots.Of(path);
        return new LintInput(SourceReader.Read(root.Resolve(path), path))
        {
            Configuration = configuration.Read(path, root),
            Context = new DiskContext(settings.ContextFolder ?? Path.GetDirectoryName(path)!, path, root),
        };
    }

    /// <summary>
    /// What comes from standard input or a pipe that was named has no folder: its context is what <c>--context</c>
    /// says.
    /// </summary>
    private static LintInput ReadStream(
        string path, LintSettings settings, Terminal terminal, ConfigurationReader configuration, LintRoots roots)
    {
        var name = settings.StandardInputName ?? (path == "-" ? "<stdin>" : path);
        var source = path == "-" ? SourceReader.Read(terminal.Input, name) : SourceReader.ReadPipe(path);
        var input =
            new LintInput(source) { Configuration = configuration.Read(settings.StandardInputName ?? "<stdin>") };
        if (settings.ContextFolder is not { } folder) return input;
        var dockerfile = Path.Combine(folder, Path.GetFileName(name));
        return input with { Context = new DiskContext(folder, dockerfile, roots.Of(dockerfile)) };
    }

    /// <summary>What is wrong beside a Dockerfile that was linted, one line each.</summary>
    public static ImmutableArray<string> ProblemsOf(LintInput input) => (input.Context as DiskContext)?.Problems ?? [];

    private Linted Lint(string path)
    {
        try
        {
            var input = Read(path, settings, terminal, configuration, roots);
            return FileTime.Run(input.Dockerfile.Path, cancellation => Lint(input, cancellation));
        }
        catch (Exception exception) when (FileFault.IsOfOneFile(exception))
        {
            return new Linted(File: null, [FileFault.Message(path, exception)]);
        }
    }

    private Linted Lint(LintInput input, CancellationToken cancellation)
    {
        var file = FileLint.Run(linter, input, CarriesFixes, out var incomplete, cancellation);
        return new Linted(file, incomplete.AddRange(ProblemsOf(input)));
    }

    private readonly record struct Linted(LintedFile? File, ImmutableArray<string> Failures);
}
