using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DockerfileLint.MSBuild;

/// <summary>What the tasks share: which Dockerfiles are meant, how they are read, and that no fault of ours fails a build.</summary>
public abstract class DockerfileTask : Task, ICancelableTask, IDisposable
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];
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

    /// <summary>The rules to begin with: recommended, size, strict or hadolint.</summary>
    public string? Preset { get; set; }

    /// <summary>Rules to run besides, by id, name, alias or category.</summary>
    public string? Select { get; set; }

    /// <summary>Rules not to run, by id, name, alias or category.</summary>
    public string? Ignore { get; set; }

    /// <summary>A configuration file in place of those of the folders.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Assemblies with more rules.</summary>
    public ITaskItem[] RuleAssemblies { get; set; } = [];

    /// <summary>The stage that is built.</summary>
    public string? Target { get; set; }

    /// <summary>The platform that is built for.</summary>
    public string? Platform { get; set; }

    /// <summary>Build arguments, <c>NAME=value</c>.</summary>
    public ITaskItem[] BuildArguments { get; set; } = [];

    private protected CancellationToken Cancellation => cancellation.Token;

    private protected RuleCatalog Catalog { get; private set; } = RuleCatalog.BuiltIn;

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (RuleAssemblies.Length > 0) Catalog = new RuleCatalog(RuleCatalog.BuiltIn.Rules.Concat(RuleAssemblies.SelectMany(item => RuleAssembly.Load(Full(item.ItemSpec)))));
            Run();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (InputException failure)
        {
            Log.LogWarning(null, "DFL9000", null, ProjectFile, 0, 0, 0, 0, "{0}", $"DockerfileLint reports nothing in this build: {failure.Message}");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            Log.LogMessage(MessageImportance.Low, exception.ToString());
            Log.LogWarning(null, "DFL9000", null, ProjectFile, 0, 0, 0, 0, "{0}", $"DockerfileLint failed and reports nothing more in this build: {exception.GetType().Name}: {exception.Message} Please report it with the output of -v:diag.");
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work of the task.</summary>
    private protected abstract void Run();

    private protected Linter CreateLinter() => new(Catalog, new LintOptions
    {
        Preset = Enum.TryParse<LintPreset>(Preset, ignoreCase: true, out var preset) ? preset : LintPreset.Recommended,
        Select = Names(Select),
        Ignore = Names(Ignore),
    });

    private protected ConfigurationReader CreateConfiguration() => new(Catalog, string.IsNullOrEmpty(ConfigurationFile) ? null : Full(ConfigurationFile!));

    /// <summary>The Dockerfiles of this project that no other project of this build has taken.</summary>
    private protected IEnumerable<string> Paths()
    {
        var own = Dockerfiles.Select(item => Full(item.ItemSpec));
        var shared = SharedDockerfiles.Select(item => Full(item.ItemSpec)).Where(NamesProject);
        return own.Concat(shared).Distinct(StringComparer.Ordinal).Where(IsFirst);
    }

    private protected LintInput Read(string path, ConfigurationReader configuration) => new(SourceReader.Read(path))
    {
        Context = new DiskContext(string.IsNullOrEmpty(ContextFolder) ? Path.GetDirectoryName(path)! : Full(ContextFolder!), path),
        Configuration = configuration.Read(path),
        Target = string.IsNullOrEmpty(Target) ? null : Target,
        Platform = string.IsNullOrEmpty(Platform) ? null : Platform,
        BuildArguments = BuildArguments.Select(item => item.ItemSpec.Split(['='], 2)).Where(parts => parts.Length == 2).ToImmutableDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal),
    };

    private static ImmutableArray<string> Names(string? list) => (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();

    private string Full(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFile)!, path));

    private bool NamesProject(string dockerfile)
    {
        if (!File.Exists(dockerfile)) return false;
        var text = File.ReadAllText(dockerfile);
        return text.Contains(Path.GetFileName(ProjectFile)) || text.Contains(Path.GetFileName(Path.GetDirectoryName(ProjectFile)!) + "/");
    }

    private bool IsFirst(string path)
    {
        // One build may hold many projects that share a Dockerfile, and each of them many times.
        if (BuildEngine is not IBuildEngine4 engine) return true;
        var key = $"DockerfileLint:{GetType().Name}:{path}";
        if (engine.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is string owner && owner != ProjectFile) return false;
        engine.RegisterTaskObject(key, ProjectFile, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return true;
    }
}
