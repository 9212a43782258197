using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;
using DockerfileLint.Tool.Proving;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Rewrites the Dockerfiles that a path names, one after the other.</summary>
internal sealed class ShrinkRun
{
    private readonly Terminal terminal;
    private readonly RewriteOptions options;
    private readonly RunInputs inputs;
    private readonly DiffOutput diffs;
    private readonly Shrinker shrinker = new();
    private readonly HashSet<string> unproved = new(StringComparer.Ordinal);

    public ShrinkRun(LintSettings settings, RewriteOptions options, Terminal terminal)
    {
        this.options = options;
        this.terminal = terminal;
        inputs = new RunInputs(settings, terminal);
        diffs = new DiffOutput(terminal);
    }

    public bool Writes { get; init; }

    public bool BacksUp { get; init; }

    public bool IsJson { get; init; }

    /// <summary>Makes the proof of a rewrite; null where none is asked for.</summary>
    public Func<LintInput, ImageProof>? Proof { get; init; }

    /// <summary>Asks a person; null where nobody can be asked.</summary>
    public QuestionPrompt? Prompt { get; init; }

    public int Run()
    {
        var found = inputs.Find();
        var status = found.Failures.IsEmpty ? ExitStatus.Clean : ExitStatus.Failure;
        foreach (var failure in found.Failures) terminal.Report(failure);
        if (found.Files.IsEmpty && found.Failures.IsEmpty)
            throw new InputException("no Dockerfile found; 'init' writes one");
        var shrunk = new List<(LintInput Before, ShrinkResult Result)>();
        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        foreach (var path in found.Files)
        {
            try
            {
                if (Prompt is not null) output.Flush();
                var (before, result) = Shrink(path);
                status = Math.Max(status, StatusOf(before, result));
                if (IsJson) shrunk.Add((before, result));
                else Show(before, result, output);
            }
            catch (Exception exception) when (FileFault.IsOfOneFile(exception))
            {
                terminal.Report(FileFault.Message(path, exception));
                status = ExitStatus.Failure;
            }
        }

        if (IsJson) ShrinkWriter.WriteJson(shrunk, terminal.Output);
        diffs.ReportEscapes();
        return status;
    }

    private (LintInput Before, ShrinkResult Result) Shrink(string path)
    {
        if (Writes && path != "-" && SourceReader.IsPipe(path))
            throw new InputException($"{path}: a pipe can't be written to");
        var before = inputs.Read(path);
        var result = Prompt is null || path == "-"
            ? Rewrite(options)
            : Prompt.Run(before.Dockerfile.Path, options, Rewrite);
        if (!IsChanged(before, result) || !Proves(before, result)) return (before, result);
        if (!Writes || path == "-") return (before, result);
        FixWriter.Sweep(path, before, inputs.RootOf(path));
        FixWriter.Write(path, before, result.Input, inputs.RootOf(path), BacksUp);
        return (before, result);

        ShrinkResult Rewrite(RewriteOptions answered) =>
            FileTime.Run(before.Dockerfile.Path, cancellation => shrinker.Shrink(before, answered, cancellation));
    }

    /// <summary>Whether the images are as they have to be, where a proof is asked for.</summary>
    private bool Proves(LintInput before, ShrinkResult result)
    {
        if (Proof is null) return true;
        var proof = Proof(before);
        proof.Compare(before, result.Input);
        proof.Write(terminal.Error);
        if (proof.Holds) return true;
        terminal.Report($"{before.Dockerfile.Path}: the images differ, so nothing is changed");
        unproved.Add(before.Dockerfile.Path);
        return false;
    }

    private int StatusOf(LintInput before, ShrinkResult result) =>
        result.Refusal is not null || !result.Questions.IsEmpty || unproved.Contains(before.Dockerfile.Path)
            ? ExitStatus.Failure
            : !Writes && IsChanged(before, result) ? ExitStatus.Findings
            : ExitStatus.Clean;

    private static bool IsChanged(LintInput before, ShrinkResult result) =>
        before.Dockerfile.Text != result.Input.Dockerfile.Text
            || before.Context.DockerIgnore?.Text != result.Input.Context.DockerIgnore?.Text;

    private void Show(LintInput before, ShrinkResult result, TextWriter output)
    {
        ShrinkWriter.WriteText(before, result, output);
        if (!Writes) diffs.Write(before, result.Input, output);
        else if (IsChanged(before, result) && !unproved.Contains(before.Dockerfile.Path))
            terminal.Report($"{before.Dockerfile.Path}: written");
    }
}
