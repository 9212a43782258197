using System;
using System.IO;
using System.Linq;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Watching;

/// <summary>
/// <c>check --watch</c>: checks again whenever a file changes that may matter, until the user ends it. A report that is
/// the same as the last one isn't repeated.
/// </summary>
/// <param name="settings">What is checked.</param>
/// <param name="terminal">The streams.</param>
/// <param name="check">Checks once and gives the exit status.</param>
internal sealed class WatchRun(LintSettings settings, Terminal terminal, Func<Terminal, int> check)
{
    private int status;

    /// <summary>
    /// Runs until the process is ended or nobody reads its output any more; an interrupt ends it with the status of
    /// the last check. Where no path exists, it checks once.
    /// </summary>
    /// <exception cref="InputException">What is asked for can't be watched.</exception>
    public int Run()
    {
        if (settings.Paths.Contains("-", StringComparer.Ordinal) || settings.Image is { IsStandardInput: true })
            throw new InputException("--watch can't be used with standard input");
        if (settings.Format != ReportFormat.Text && settings.Output is null)
            throw new InputException("--watch with another format than text needs --output");
        var watched = new WatchedFiles(settings);
        if (watched.Folders.IsEmpty) return check(terminal);
        using var changes = new FileChanges(watched.Folders, watched.Files);
        var last = Check();
        terminal.Output.Write(last);
        terminal.Report("watching for changes; press Ctrl+C to stop");
        while (terminal.Output is not OutputStream { IsUnread: true })
        {
            var file = Path.GetRelativePath(Directory.GetCurrentDirectory(), changes.Wait(watched.Matcher()));
            var now = Check();
            var isSame = now.AsSpan().SequenceEqual(last);
            last = now;
            terminal.Report(isSame && settings.Output is null ? $"{file} changed: same findings" : $"{file} changed");
            if (!isSame) terminal.Output.Write(now);
        }

        return status;
    }

    private byte[] Check()
    {
        using var output = new MemoryStream();
        try
        {
            status = check(terminal with { Output = output });
        }
        catch (InputException failure)
        {
            // It may be mended while we watch.
            terminal.Report(failure.Message);
            status = ExitStatus.Failure;
        }

        Interruption.Status = status;
        return output.ToArray();
    }
}
