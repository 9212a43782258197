using System.Linq;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Baselines;

/// <summary><c>check --write-baseline</c>: writes what is found into a baseline, instead of a report.</summary>
internal static class BaselineRun
{
    /// <summary>Writes the baseline. One that is there is kept where something couldn't be checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What is linted.</param>
    /// <param name="terminal">The streams.</param>
    /// <returns>The exit status: findings are what is wanted.</returns>
    /// <exception cref="InputException">The file is there and isn't a baseline, or can't be written.</exception>
    public static int Write(string path, LintSettings settings, Terminal terminal)
    {
        Refuse("--baseline", settings.BaselineFile);
        Refuse("--output", settings.Output);
        Refuse("--since", settings.Since);
        var root = RunInputs.RootsOf(settings).OfReport(path);
        var isThere = Replaces(path, root);
        var run = new LintRun(settings, terminal);
        var report = run.Lint(ReportNeeds.None);
        foreach (var failure in report.Failures) terminal.Report(failure);
        if (isThere && !report.Failures.IsEmpty)
            throw new InputException($"{path}: left as it is, because not everything could be checked");
        var baseline = Baseline.Of(report, RuleOptions.Of(settings), path);
        ReportFile.Write(path, baseline.ToBytes(), root, run.Found.Concat(report.ReadPaths));
        terminal.Report($"{path}: {Counted.Of(baseline.Count, "finding", "findings")}");
        return report.Failures.IsEmpty ? ExitStatus.Clean : ExitStatus.Failure;
    }

    private static void Refuse(string option, string? value)
    {
        if (value is not null) throw new InputException($"{option} and --write-baseline can't be used together");
    }

    /// <summary>Whether a baseline is there. Nothing else is overwritten, except a file that is empty.</summary>
    private static bool Replaces(string path, LintRoot root)
    {
        if (SourceReader.IsPipe(path)) return false;
        var target = root.Resolve(path);
        if (FileKinds.Of(target) != FileKind.Regular) return false;
        try
        {
            if (SourceReader.Read(target, path) is { Length: > 0 } text) BaselineFormat.Check(text);
            return true;
        }
        catch (InputException failure)
        {
            throw new InputException($"{failure.Message}; delete it, or name another file", failure);
        }
    }
}
