using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// Formats the files that the settings name, one after the other; each is written as a whole and only after its result
/// was read again.
/// </summary>
internal sealed class FormatRun(LintSettings settings, Terminal terminal)
{
    private readonly RunInputs inputs = new(settings, terminal);
    private readonly DiffOutput diffs = new(terminal);
    private readonly List<string> failures = [];
    private bool hasChanges;

    public bool Diff { get; init; }

    public bool Check { get; init; }

    public int Run()
    {
        var found = inputs.Find();
        failures.AddRange(found.Failures);
        using (var output = new StreamWriter(terminal.Output, leaveOpen: true))
        using (var progress = new Progress(terminal, found.Files.Length))
        {
            foreach (var path in found.Files)
            {
                try
                {
                    Format(path, output, progress);
                }
                catch (Exception exception) when (FileFault.IsOfOneFile(exception))
                {
                    failures.Add(FileFault.Message(path, exception));
                }

                progress.Advance();
            }
        }

        diffs.ReportEscapes();
        ReportConfiguration();
        foreach (var failure in failures.Distinct(StringComparer.Ordinal)) terminal.Report(failure);
        if (failures.Count > 0) return ExitStatus.Failure;
        return hasChanges && (Diff || Check) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private void Format(string path, StreamWriter output, Progress progress)
    {
        var isWritten = !Diff && !Check;
        if (path != "-" && isWritten && SourceReader.IsPipe(path))
            throw new InputException($"{path}: a pipe can't be written to; use - to format standard input");
        var input = inputs.Read(path);
        var formatter = new Formatter(input.Configuration.Format);
        var result = FileTime.Run(path, cancellation => formatter.Format(input.Dockerfile, cancellation));
        progress.Hide();
        if (result.Refusal is { } refusal) Report(refusal, input.Dockerfile.Path);
        hasChanges |= !result.Changes.IsEmpty;
        var (before, after) = (new LintInput(input.Dockerfile), new LintInput(result.Text));
        if (Diff) diffs.Write(before, after, output);
        else if (path == "-" && isWritten) terminal.Output.Write(result.Text.ToBytes());
        if (result.Changes.IsEmpty || (path == "-" && isWritten)) return;
        if (Check) terminal.Report($"{input.Dockerfile.Path}: would be formatted");
        if (!isWritten) return;
        FixWriter.Write(path, before, after, inputs.RootOf(path));
        terminal.Report($"{input.Dockerfile.Path}: formatted");
    }

    private void Report(FormatRefusal refusal, string path)
    {
        var place = refusal.Line > 0 ? $"{path}:{refusal.Line}" : path;
        var line = $"{place}: not formatted, because {refusal.Reason}";
        if (refusal.IsFault) failures.Add(line);
        else terminal.Report(line);
    }

    /// <summary>What is wrong in the configuration files.</summary>
    private void ReportConfiguration()
    {
        var texts = inputs.Configuration.Texts.ToLookup(static text => text.Path, StringComparer.Ordinal);
        foreach (var problem in inputs.Configuration.Problems)
        {
            var line = texts[problem.Path].FirstOrDefault()?.GetPosition(problem.Span.Start).Line + 1;
            terminal.Report($"{problem.Path}:{line}: {problem.Message}");
        }
    }
}
