using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Configuration;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Pins;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;
using DockerfileLint.Workspaces.ShellCheck;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DockerfileLint.MSBuild;

/// <summary>
/// What the tasks share: which Dockerfiles are meant, how they are read, and that no fault of ours fails a build.
/// </summary>
public abstract class DockerfileTask : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private RuleCatalog? catalog;
    private LintRoots? roots;
    private InputReader? reader;
    private ShellCheckSession? shellCheck;

    /// <summary>The project.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The project's own Dockerfiles.</summary>
    public ITaskItem[] Dockerfiles { get; set; } = [];

    /// <summary>Dockerfiles of a folder above, which count where they name the project.</summary>
    public ITaskItem[] SharedDockerfiles { get; set; } = [];

    /// <summary>The context root; empty for what the repository says of each Dockerfile.</summary>
    public string? ContextFolder { get; set; }

    /// <summary>
    /// Whether links are followed that lead out of the project's folder, the Dockerfile's and the context.
    /// </summary>
    public bool FollowLinks { get; set; }

    /// <summary>The rules to begin with: recommended, size, strict, hadolint, buildkit or all.</summary>
    public string? Preset { get; set; }

    /// <summary>Rules to run besides, by id, name, alias or category.</summary>
    public string? Select { get; set; }

    /// <summary>Rules not to run, by id, name, alias or category.</summary>
    public string? Ignore { get; set; }

    /// <summary>The only rules to run, written as in <see cref="Select"/>; they win over it and the preset.</summary>
    public string? Only { get; set; }

    /// <summary>A configuration file instead of those in the folders.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Configuration files that hold for the whole project; those of the folders win over them.</summary>
    public ITaskItem[] GlobalConfigurationFiles { get; set; } = [];

    /// <summary>
    /// Names this build among those that run at once, where other projects of it could hold the same Dockerfiles.
    /// </summary>
    public string? BuildId { get; set; }

    /// <summary>
    /// The project that gives such a name to a build, for what is asked for only where something is wrong.
    /// </summary>
    public string? BuildIdProject { get; set; }

    /// <summary>Assemblies with more rules.</summary>
    public ITaskItem[] RuleAssemblies { get; set; } = [];

    /// <summary>The stage that is built.</summary>
    public string? Target { get; set; }

    /// <summary>The platform that is built for.</summary>
    public string? Platform { get; set; }

    /// <summary>
    /// Whether ShellCheck checks the scripts of RUN, where it is installed: true or false; empty for what the
    /// configuration files say.
    /// </summary>
    public string? ShellCheck { get; set; }

    /// <summary>Build arguments, <c>NAME=value</c>.</summary>
    public ITaskItem[] BuildArguments { get; set; } = [];

    /// <summary>The file with the versions and digests that fixes write; empty for none.</summary>
    public string? Pins { get; set; }

    /// <summary>What MSBuild knows of the project: properties, references and packages.</summary>
    public ITaskItem[] ProjectFacts { get; set; } = [];

    private protected CancellationToken Cancellation => cancellation.Token;

    private protected BuildClaims Claims => new(BuildEngine, GetType().Name);

    private protected RuleCatalog Catalog => catalog ?? RuleCatalog.BuiltIn;

    /// <summary>Stops the task.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <summary>Frees what cancels the task.</summary>
    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the task; false where the build has failed.</summary>
    public override bool Execute()
    {
        try
        {
            if (RuleAssemblies.Length > 0)
                catalog = RuleAssembly.CreateCatalog(RuleAssemblies.Select(item => Full(item.ItemSpec)));
            Run();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (InputException failure)
        {
            Warn(LinterRules.NotLinted, $"DockerfileLint couldn't run in this build: {failure.Message}");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            Log.LogMessage(MessageImportance.Low, exception.ToString());
            Warn(
                LinterRules.NotLinted,
                "DockerfileLint failed and reports nothing more in this build: "
                    + $"{FaultText.Of(exception).TrimEnd('.')}. Report it with the output of -v:diag.");
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work of the task.</summary>
    private protected abstract void Run();

    private protected Linter CreateLinter()
    {
        var problems = new List<string>();
        var options = new LintOptionsText { Preset = Preset, Select = Select, Ignore = Ignore, Only = Only }
            .Read(Catalog, problems);
        foreach (var problem in problems) Warn(LinterRules.WrongConfiguration, problem);
        return new Linter(Catalog, options);
    }

    private protected ConfigurationReader CreateConfiguration() =>
        new(Catalog, string.IsNullOrEmpty(ConfigurationFile) ? null : Full(ConfigurationFile!))
    {
        GlobalFiles = GlobalConfigurationFiles.Select(item => Full(item.ItemSpec)).ToImmutableArray(),
    };

    /// <summary>
    /// Says what is wrong with the project or with us, at the project; a name in it can't begin a line of the log.
    /// </summary>
    private protected void Warn(RuleDescriptor rule, string message) =>
        Log.LogWarning(
            null,
            rule.Id,
            null,
            rule.HelpLink,
            ProjectFile,
            0,
            0,
            0,
            0,
            "{0}",
            BuildLog.WithLink(ShownText.Of(message), rule));

    /// <summary>The Dockerfiles of this project that no other project of this build has taken.</summary>
    private protected IEnumerable<string> Paths(ConfigurationReader configuration)
    {
        var own = Dockerfiles.Where(item => !IsFound(item) || Matches(item, configuration));
        var shared = SharedDockerfiles.Where(item => Matches(item, configuration)
            && ProjectMention.IsIn(Full(item.ItemSpec), RootOf(Full(item.ItemSpec)), ProjectFile));
        return own.Concat(shared).Select(item => Full(item.ItemSpec)).Distinct(StringComparer.Ordinal).Where(IsFirst);
    }

    /// <summary>A Dockerfile with its builds, and what MSBuild knows of the project in each.</summary>
    private protected LintInput Read(string path, ConfigurationReader configuration)
    {
        reader ??= new InputReader(configuration, Roots, Settings, Repositories())
        {
            ContextSetting = "DockerfileLintContext",
        };
        var input = WithProject(reader.Read(path));
        if (shellCheck is not null) input = shellCheck.Attach(input);
        return input with { OtherBuilds = input.OtherBuilds.Select(WithProject).ToImmutableArray() };
    }

    /// <summary>Lets ShellCheck, where it is wanted, check the scripts of all files together.</summary>
    private protected void Prepare(IReadOnlyCollection<string> files, ConfigurationReader configuration)
    {
        bool? wanted = bool.TryParse(ShellCheck, out var value) ? value : null;
        if (wanted is null && !string.IsNullOrWhiteSpace(ShellCheck))
            Warn(
                LinterRules.WrongConfiguration,
                $"DockerfileLintShellCheck: '{ShellCheck}' isn't a valid value. Use true or false.");
        shellCheck = new ShellCheckSession(wanted, files.Prepend(ProjectFile));
        shellCheck.Prepare(files, configuration, path => Read(path, configuration), jobs: 1, Cancellation);
    }

    /// <summary>Says what ShellCheck gave no answer for; that it isn't installed is no warning of the build.</summary>
    private protected void ReportShellCheck()
    {
        if (shellCheck?.Notice is { } notice)
            Log.LogMessage(MessageImportance.High, "{0}", $"DockerfileLint: {ShownText.Of(notice)}");
        foreach (var problem in shellCheck?.Problems ?? []) Warn(LinterRules.NotLinted, problem);
    }

    private LintInput WithProject(LintInput input) => input.Context is not DiskContext context
        ? input
        : input with
        {
            Project = ProjectFactsReader.Read(Path.GetFullPath(ProjectFile), context.Root, ProjectFacts),
        };

    private BuildSettings Settings => new()
    {
        ContextFolder = string.IsNullOrEmpty(ContextFolder) ? null : Full(ContextFolder!),
        Target = string.IsNullOrEmpty(Target) ? null : Target,
        Platform = string.IsNullOrEmpty(Platform) ? null : Platform,
        BuildArguments = BuildSettings.Pairs(BuildArguments.Select(static item => item.ItemSpec)),
        Pins = ReadPins(),
    };

    private PinList ReadPins()
    {
        try
        {
            if (!string.IsNullOrEmpty(Pins)) return PinFile.Read(Full(Pins!));
        }
        catch (InputException failure)
        {
            Warn(LinterRules.WrongConfiguration, $"DockerfileLintPins: {failure.Message}");
        }

        return PinList.Empty;
    }

    /// <summary>One build may hold many projects of the same repository, which is searched once.</summary>
    private RepositoryBuilds Repositories()
    {
        if (BuildEngine is not IBuildEngine4 engine) return new RepositoryBuilds([], Cancellation);
        const string Key = "DockerfileLint:Repositories";
        var lifetime = RegisteredTaskObjectLifetime.Build;
        if (engine.GetRegisteredTaskObject(Key, lifetime) is RepositoryBuilds known) return known;
        var searched = new RepositoryBuilds([]);
        engine.RegisterTaskObject(Key, searched, lifetime, allowEarlyCollection: false);
        return searched;
    }

    /// <summary>Where the files of a Dockerfile may be.</summary>
    private protected LintRoot RootOf(string path) => reader?.RootOf(path) ?? Roots.Of(path);

    /// <summary>Where a report may be written.</summary>
    private protected LintRoot RootOfReport(string path) => Roots.OfReport(path);

    private LintRoots Roots =>
        roots ??= new LintRoots([ProjectFile], string.IsNullOrEmpty(ContextFolder) ? null : Full(ContextFolder!))
    {
        FollowLinks = FollowLinks,
        Permission = "DockerfileLintFollowLinks allows it",
    };

    private protected string Full(string path) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFile)!, path));

    /// <summary>Whether nobody named a file, so that it counts as one that a search finds.</summary>
    private static bool IsFound(ITaskItem item) => item.GetMetadata("DockerfileLintFound") == "true";

    private bool Matches(ITaskItem item, ConfigurationReader configuration)
    {
        var path = Full(item.ItemSpec);
        try
        {
            return DockerfileName.Matches(path, () => FileHead.Read(path)) && !configuration.Read(path).IsExcluded;
        }
        catch (InputException)
        {
            // It is said when the file is linted.
            return true;
        }
    }

    /// <summary>One build may hold many projects that share a Dockerfile, and each of them many times.</summary>
    private bool IsFirst(string path) => Claims.Take(path, BuildId);
}
