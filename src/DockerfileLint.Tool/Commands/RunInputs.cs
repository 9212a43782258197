using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Baselines;
using DockerfileLint.Tool.Changes;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;
using DockerfileLint.Workspaces.ShellCheck;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// What <c>check</c> and <c>fix</c> read: the Dockerfiles that the settings name, each with its settings and builds.
/// </summary>
internal sealed class RunInputs
{
    private readonly LintSettings settings;
    private readonly Terminal terminal;
    private readonly RepositoryBuilds repositories;
    private readonly InputReader reader;
    private readonly ShellCheckSession shellCheck;
    private readonly Baseline? baseline;
    private readonly ConcurrentDictionary<string, bool> ignoreFiles = new(StringComparer.Ordinal);

    public RunInputs(LintSettings settings, Terminal terminal)
    {
        this.settings = settings;
        this.terminal = terminal;
        Configuration = Catalog.ConfigurationOf(settings);
        var build = settings.PinFile is { } pins
            ? settings.Build with { Pins = PinFile.Read(pins, "--pins") }
            : settings.Build;
        baseline = settings.BaselineFile is { } known ? Baseline.Read(known) : null;
        repositories = new RepositoryBuilds(settings.Paths);
        shellCheck = new ShellCheckSession(settings.ShellCheck, settings.Paths);
        reader = new InputReader(Configuration, RootsOf(settings), build, repositories);
    }

    public ConfigurationReader Configuration { get; }

    /// <summary>Where the files of a run may be.</summary>
    public static LintRoots RootsOf(LintSettings settings) =>
        new(settings.Paths, settings.Build.ContextFolder) { FollowLinks = settings.FollowLinks };

    /// <summary>Looks for the Dockerfiles.</summary>
    public DockerfileFinder Find()
    {
        var changed = settings.Since is { } revision
            ? new ChangedDockerfiles(revision, settings.Paths, reader.ContextsOf)
            : null;
        var found = DockerfileFinder.Find(settings.Paths, settings.Exclude, Configuration, repositories);
        if (changed is null) return found;
        var rest = found.Only(changed.Contains);
        // '0 Dockerfiles: no findings' looks like a clean run.
        if (rest.Files.IsEmpty && settings is { Format: ReportFormat.Text, Verbosity: not Verbosity.Quiet })
            terminal.Report($"no Dockerfile changed since {settings.Since}");
        return rest;
    }

    /// <summary>What a run found, without what is known.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="linted">The Dockerfiles.</param>
    /// <param name="failures">What could not be linted.</param>
    public LintReport Report(Linter linter, IEnumerable<LintedFile> linted, ImmutableArray<string> failures)
    {
        var report = new LintReport(
            linted, failures, LintRun.ProblemsOf(linter, Configuration), Configuration.Texts)
        {
            FailLevel = settings.FailLevel,
        };
        if (baseline is null) return report;
        var rest = baseline.Compare(report, out var all);
        ReportGone(baseline, report, all);
        return rest;
    }

    /// <summary>What ShellCheck gave no answer for, one line each.</summary>
    public ImmutableArray<string> ShellCheckProblems => shellCheck.Problems;

    /// <summary>Lets ShellCheck, where it is wanted, check the scripts of all files together.</summary>
    public void Prepare(ImmutableArray<string> files)
    {
        var readable = files.Where(static path => path != "-" && !SourceReader.IsPipe(path));
        shellCheck.Prepare([.. readable], Configuration, Read, settings.Processes);
    }

    /// <summary>Says that ShellCheck is wanted but isn't installed, where that is so.</summary>
    public void ReportAbsence()
    {
        if (shellCheck.Notice is { } notice) terminal.Report($"warning: {notice}");
    }

    /// <summary>The file that a path names, standard input included.</summary>
    public LintInput Read(string path)
    {
        var input = ReadInput(path);
        if (baseline is not null)
            foreach (var ignore in input.IgnoreFiles) ignoreFiles.TryAdd(ignore.Path, value: true);
        return shellCheck.Attach(input);
    }

    /// <summary>Says that the baseline can be updated, unless it was written for other rules.</summary>
    private void ReportGone(Baseline known, LintReport report, HashSet<BaselineEntry> found)
    {
        if (settings.Verbosity == Verbosity.Quiet) return;
        if (!known.Options.SequenceEqual(RuleOptions.Of(settings), StringComparer.Ordinal)) return;
        var hasScripts = shellCheck.Notice is null && shellCheck.Problems.IsEmpty;
        var gone = known.CountGone(
            found,
            report.ReadPaths.Concat(ignoreFiles.Keys),
            rule => hasScripts || !ShellCheckRules.IsOne(rule));
        if (gone == 0) return;
        terminal.Report(
            $"{known.Path}: {Counted.Of(gone, "finding is", "findings are")} gone; --write-baseline updates the file");
    }

    /// <summary>Where the files of a Dockerfile may be written.</summary>
    public LintRoot RootOf(string path) => reader.RootOf(path);

    private LintInput ReadInput(string path)
    {
        if (path != "-" && !SourceReader.IsPipe(path)) return reader.Read(path);
        // What comes from standard input or a pipe that was named has no folder.
        var name = settings.StandardInputName ?? (path == "-" ? "<stdin>" : path);
        var source = path == "-" ? SourceReader.Read(terminal.Input, name) : SourceReader.ReadPipe(path);
        return reader.Of(source, Configuration.Read(settings.StandardInputName ?? "<stdin>"));
    }
}
