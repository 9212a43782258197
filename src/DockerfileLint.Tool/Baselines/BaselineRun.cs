using System.Linq;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Baselines;

/// <summary><c>check --write-baseline</c>: writes what is found into a baseline, instead of a report.</summary>
internal static class BaselineRun
{
    /// <summary>Writes the baseline.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What is linted.</param>
    /// <param name="terminal">The streams.</param>
    /// <returns>The exit status: findings are what is wanted.</returns>
    public static int Write(string path, LintSettings settings, Terminal terminal)
    {
        if (settings.BaselineFile is not null)
            throw new InputException("--baseline and --write-baseline can't be used together");
        if (settings.Output is not null)
            throw new InputException("--output and --write-baseline can't be used together");
        var run = new LintRun(settings with { Fixes = false }, terminal);
        var report = run.Lint();
        foreach (var failure in report.Failures) terminal.Report(failure);
        var baseline = Baseline.Of(report, path);
        var root = RunInputs.RootsOf(settings).OfReport(path);
        ReportFile.Write(path, baseline.ToBytes(), root, run.Found.Concat(report.ReadPaths));
        terminal.Report($"{path}: {(baseline.Count == 1 ? "1 finding" : $"{baseline.Count} findings")}");
        return report.Failures.IsEmpty ? ExitStatus.Clean : ExitStatus.Failure;
    }
}
