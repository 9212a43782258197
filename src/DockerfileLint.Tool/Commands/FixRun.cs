using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Tool.Proving;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// Fixes the files that the settings name, one after the other; each is written as a whole and only after its result
/// was checked.
/// </summary>
internal sealed class FixRun
{
    private readonly LintSettings settings;
    private readonly Terminal terminal;
    private readonly RuleCatalog catalog;
    private readonly RunInputs inputs;
    private readonly DiffOutput diffs;

    public FixRun(LintSettings settings, Terminal terminal)
    {
        this.settings = settings;
        this.terminal = terminal;
        catalog = Catalog.Of(settings.RuleAssemblies);
        inputs = new RunInputs(settings, terminal);
        diffs = new DiffOutput(terminal);
    }

    public bool Suggested { get; init; }

    public bool Diff { get; init; }

    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Makes the proof of the fixes of a file; null where none is asked for.</summary>
    public Func<LintInput, ImageProof>? Proof { get; init; }

    public int Run()
    {
        var wanted = Wanted();
        var linter = Catalog.LinterOf(settings);
        var fixer = new Fixer(linter);
        var found = inputs.Find();
        var failures = new List<string>(found.Failures);
        var linted = new List<LintedFile>();
        inputs.Prepare(found.Files);
        using (var output = new StreamWriter(terminal.Output, leaveOpen: true))
        using (var progress = new Progress(terminal, found.Files.Length))
        {
            foreach (var path in found.Files)
            {
                try
                {
                    linted.Add(Fix(path, fixer, wanted, output, failures, progress));
                }
                catch (Exception exception) when (FileFault.IsOfOneFile(exception))
                {
                    failures.Add(FileFault.Message(path, exception));
                }

                progress.Advance();
            }
        }

        diffs.ReportEscapes();
        inputs.ReportAbsence();
        failures = [.. failures.Concat(inputs.ShellCheckProblems).Distinct(StringComparer.Ordinal)];
        var report = inputs.Report(linter, linted, [.. failures]);
        if (settings.Output is null && (Diff || found.Files.Contains("-", StringComparer.Ordinal)))
            foreach (var failure in report.Failures) terminal.Report(failure);
        else ReportOutput.Write(report, found.Files, settings, terminal);
        return LintRun.Status(report);
    }

    private HashSet<string>? Wanted()
    {
        if (Rules.IsEmpty) return null;
        return Rules.SelectMany(Ids).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<string> Ids(string selector)
    {
        var rules = RuleSelection.Describe(catalog, selector);
        return rules.IsEmpty
            ? throw new InputException($"--rule: {RuleSelection.Unknown(catalog, selector)}")
            : rules.Select(static rule => rule.Id);
    }

    private LintedFile Fix(
        string path,
        Fixer fixer,
        HashSet<string>? wanted,
        StreamWriter output,
        List<string> failures,
        Progress progress)
    {
        if (path != "-" && !Diff && SourceReader.IsPipe(path))
            throw new InputException($"{path}: a pipe can't be written to; use - to fix standard input");
        var input = inputs.Read(path);
        var before = input.Dockerfile;
        var safety = Suggested ? FixSafety.Suggested : FixSafety.Safe;
        Func<Diagnostic, bool>? filter = wanted is null ? null : found => RuleSelection.Names(wanted, found.Rule.Id);
        var result = FileTime.Run(before.Path, cancellation => fixer.Fix(input, safety, filter, cancellation));
        progress.Hide();
        failures.AddRange(InputReader.ProblemsOf(input));
        failures.AddRange(result.Remaining.LimitsReached);
        if (Proof is not null && !result.Applied.IsEmpty && !Proves(input, result.Input))
        {
            failures.Add($"{before.Path}: the images differ, so nothing is changed");
            // What is left of the findings is placed in the text that isn't written.
            return FileLint.Of(input, Catalog.LinterOf(settings).Lint(input), settings.Needs);
        }

        if (Diff) diffs.Write(input, result.Input, output);
        else if (path == "-") terminal.Output.Write(result.Input.Dockerfile.ToBytes());
        else
        {
            FixWriter.Sweep(path, input, inputs.RootOf(path));
            Write(path, input, result);
        }

        foreach (var refused in result.Refused)
            terminal.Report(
                $"{refused.Path}:{LineOf(refused, result.Input)}: "
                    + $"the fix of {refused.Rule.Id} is skipped because its result doesn't pass the checks");
        foreach (var file in result.NotUtf8) terminal.Report(UncheckedFixes.NotUtf8(file));
        if (UncheckedFixes.Message(before.Path, result.UncheckedCount, result.Limit) is { } incomplete)
            failures.Add(incomplete);
        if (result.IsCircular) failures.Add($"{before.Path}: its fixes undo each other, so the fixer stopped");
        return FileLint.Of(result.Input, result.Remaining, settings.Needs);
    }

    private bool Proves(LintInput before, LintInput after)
    {
        var proof = Proof!(before);
        proof.Compare(before, after);
        proof.Write(terminal.Error);
        return proof.Holds;
    }

    private static int LineOf(Diagnostic diagnostic, LintInput input) =>
        input.TextOf(diagnostic.Path).GetLine(diagnostic.Span.Start) + 1;

    private void Write(string path, LintInput input, FixResult result)
    {
        if (result.Applied.IsEmpty) return;
        var before = input.Dockerfile;
        FixWriter.Write(path, input, result.Input, inputs.RootOf(path));
        foreach (var rule in result.Applied.GroupBy(applied => applied.Title, StringComparer.Ordinal))
            terminal.Report(
                $"{before.Path}: fixed {rule.First().Rule.Id}: "
                    + $"{rule.Key}{(rule.Count() > 1 ? $" ({rule.Count()} times)" : "")}");
    }
}
