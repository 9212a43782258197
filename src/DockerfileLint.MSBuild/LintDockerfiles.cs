using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DockerfileLint.MSBuild;

/// <summary>Lints the Dockerfiles of a project and logs what it finds as warnings of the build.</summary>
public sealed class LintDockerfiles : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The project.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The project's own Dockerfiles.</summary>
    public ITaskItem[] Dockerfiles { get; set; } = [];

    /// <summary>Dockerfiles of a folder above, which count where they name the project.</summary>
    public ITaskItem[] SharedDockerfiles { get; set; } = [];

    /// <summary>The context root; empty for the folder of each Dockerfile.</summary>
    public string? ContextFolder { get; set; }

    /// <summary>Whether findings of severity info are shown.</summary>
    public bool ReportInformation { get; set; }

    /// <summary>The property of the same name.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? NoWarn { get; set; }

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var report = Lint();
            new BuildLog(Log, Policy()).Write(report);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            LogFault(exception);
        }

        return !Log.HasLoggedErrors;
    }

    private WarningPolicy Policy() => new(WarningsAsErrors, WarningsNotAsErrors, NoWarn)
    {
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        ReportInformation = ReportInformation,
    };

    private LintReport Lint()
    {
        var linter = new Linter(RuleCatalog.BuiltIn, LintOptions.Default);
        var linted = new List<LintedFile>();
        foreach (var path in Paths())
        {
            var text = SourceText.FromBytes(File.ReadAllBytes(path), path);
            var result = linter.Lint(new LintInput(text), cancellation.Token);
            linted.Add(new LintedFile(text, [.. result.Diagnostics.Select(diagnostic => new Finding(diagnostic))]));
        }

        return new LintReport(linted);
    }

    private IEnumerable<string> Paths() =>
        Dockerfiles.Select(item => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFile)!, item.ItemSpec))).Distinct(StringComparer.Ordinal);

    private void LogFault(Exception exception)
    {
        Log.LogMessage(MessageImportance.Low, exception.ToString());
        Log.LogWarning(null, "DFL9000", null, ProjectFile, 0, 0, 0, 0, "{0}", $"DockerfileLint failed and reports nothing more in this build: {exception.GetType().Name}: {exception.Message} Please report it with the output of -v:diag.");
    }
}
