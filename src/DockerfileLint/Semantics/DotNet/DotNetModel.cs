using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>What a build does with .NET projects.</summary>
internal sealed class DotNetModel
{
    private static readonly string[] Bundling = [
        "PublishAot", "PublishTrimmed", "PublishSingleFile", "PublishSelfContained"
    ];
    private readonly StageModel model;
    private readonly RunTable runs;
    private readonly ProjectTable projects;

    internal DotNetModel(StageModel model, RunTable runs, ContextUsage usage, FinalBase? finalBase)
    {
        this.model = model;
        this.runs = runs;
        projects = new ProjectTable(model);
        Files = new ContainerFiles(model, usage);
        Changes = new SourceChanges(runs);
        Commands = FindCommands();
        Published = FindPublished();
        Final = finalBase is { } final ? DotNetImage.Of(final.Image) : null;
    }

    /// <summary>The <c>dotnet</c> commands in the stages that the final one needs, in the order of the text.</summary>
    public ImmutableArray<DotNetCommand> Commands { get; }

    /// <summary>The one project that is published; null if there are several or it is not known.</summary>
    public ProjectFacts? Published { get; }

    /// <summary>The one <c>dotnet publish</c>; null if there are several or none.</summary>
    internal DotNetCommand? OnlyPublish
    {
        get
        {
            DotNetCommand? only = null;
            foreach (var command in Commands)
            {
                if (command.Verb != "publish") continue;
                if (only is not null) return null;
                only = command;
            }

            return only;
        }
    }

    /// <summary>The .NET image that the final one is derived from; null if it is none.</summary>
    public DotNetImage? Final { get; }

    internal ContainerFiles Files { get; }

    internal SourceChanges Changes { get; }

    /// <summary>Whether the only published project definitely needs a runtime that it doesn't include.</summary>
    internal bool NeedsRuntime =>
        Published is { } project
            && project.IsTrue("SelfContained") == false
            && !Bundling.Any(project.Has)
            && Commands.All(command => command.Verb != "publish" || NeedsRuntimeAfter(command, project));

    /// <summary>The facts of a project of the context, by its path; null if it can't be read.</summary>
    public ProjectFacts? Project(string path) => projects.Project(path);

    /// <summary>A project with all that it references; null if one of them can't be read.</summary>
    public ImmutableArray<ProjectFacts>? Closure(ProjectFacts project) => projects.Closure(project);

    /// <summary>Whether the context contains a file.</summary>
    public bool Exists(string path) => model.Context.Exists(path) == true;

    /// <summary>A source file of the context in a folder; null where there is none.</summary>
    internal string? SourceIn(string folder) => projects.SourceIn(folder);

    /// <summary>The projects of a solution of the context; null if it can't be read.</summary>
    public ImmutableArray<string>? Solution(string path) => projects.Solution(path);

    /// <summary>
    /// The projects that a command restores: the named one with its references, or those of a solution; null if that is
    /// not known.
    /// </summary>
    public HashSet<string>? RestoredBy(DotNetCommand command)
    {
        if (command.Verb != "restore" && !command.Restores) return [];
        if (command.HasUnknownWords || command.ProjectPath is not { } path) return null;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in IsProject(path) ? [path] : Solution(path) ?? ImmutableArray<string>.Empty)
        {
            if (Project(member) is { } facts && Closure(facts) is { } closure)
                found.UnionWith(closure.Select(static one => one.Path));
            else if (IsProject(path)) return null;
            else found.Add(member);
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>
    /// The folder of the final image that the output of the only publish is copied to; null where that is not known,
    /// or something else is put into another folder.
    /// </summary>
    internal string? PublishedFolder(DotNetCommand publish, string other) =>
        PublishedFiles.FolderOf(publish, other, model);

    /// <summary>
    /// The requirements of the global.json that a command finds; null if there is none, or it is unknown.
    /// </summary>
    public GlobalJson? GlobalJsonOf(DotNetCommand command)
    {
        if (!projects.HasGlobalJson) return null;
        var depth = 0;
        var folder = FolderOf(command);
        for (; folder is not null && depth < Limits.DotNetFolders; folder = Parent(folder), depth++)
        {
            var path = Files.Find(command.Run, ImagePaths.Resolve(folder, "global.json")!, out var isKnown);
            if (!isKnown) return null;
            if (path is not null) return model.Context.Read(path) is { } text ? GlobalJson.Read(text) : null;
        }

        return null;
    }

    private static string? Parent(string folder) =>
        folder == "/" ? null : folder.LastIndexOf('/') is > 0 and var slash ? folder.Substring(0, slash) : "/";

    private ImmutableArray<DotNetCommand> FindCommands()
    {
        var found = ImmutableArray.CreateBuilder<DotNetCommand>();
        foreach (var command in runs.GetCommands(DotNetCli.Name))
        {
            if (command.Run.Stage is not { IsReachable: true }) continue;
            var dotnet = new DotNetCommand(command.Run, command.Command);
            if (dotnet.Verb is not ("restore" or "build" or "publish" or "test" or "pack" or "run")) continue;
            if (found.Count < Limits.DotNetLocated) Locate(dotnet);
            if (found.Count == Limits.DotNetCommands)
            {
                model.Reached.Add(
                    "rules about .NET are incomplete, as it has too many dotnet commands",
                    Limits.DotNetCommands,
                    "commands");
                return ImmutableArray<DotNetCommand>.Empty;
            }

            found.Add(dotnet);
        }

        return found.ToImmutable();
    }

    private static bool NeedsRuntimeAfter(DotNetCommand publish, ProjectFacts project)
    {
        if (publish.HasUnknownWords
            || Bundling.Any(publish.HasProperty)
            || publish.HasProperty("SelfContained")
            || publish.HasProperty("TargetFramework"))
            return false;
        foreach (var option in new[] { "--self-contained", "--sc" })
            if (publish.Has(option) && publish.Value(option) != "false") return false;
        // For targets before .NET 8 a runtime identifier alone makes the output self-contained.
        return !publish.NamesRuntime && !project.Has("RuntimeIdentifier")
            || int.TryParse(project.FrameworkVersion?.Split('.')[0], out var major) && major >= 8;
    }

    private ProjectFacts? FindPublished()
    {
        var paths = Commands.Where(static command => command.Verb == "publish")
            .Select(static command => command.Project)
            .ToList();
        return paths.Count > 0 && paths[0] is { } first && paths.TrueForAll(project => project?.Path == first.Path)
            ? first
            : null;
    }

    /// <summary>Finds the project that a command means.</summary>
    private void Locate(DotNetCommand command)
    {
        if (!Files.IsKnown || command.HasUnknownWords) return;
        var text = command.TargetWord is { } word ? command.Text(word) : "";
        // An absolute path needs no folder.
        if (text is null || ImagePaths.Resolve(FolderOf(command), text) is not { } target) return;
        command.Target = target;
        command.ImagePath = IsProject(target) || IsSolution(target) ? target : ProjectIn(command.Run, target);
        if (command.ImagePath is not { } image) return;
        command.ProjectPath = Files.Find(command.Run, image, out _);
        if (command.ProjectPath is { } path && IsProject(path)) command.Project = Project(path);
    }

    /// <summary>
    /// The one project or solution in a folder of the image; null if there are several or it is not known.
    /// </summary>
    private string? ProjectIn(RunModel run, string folder)
    {
        if (model.Context.Entries is not { } entries) return null;
        string? found = null;
        // Few files of a context are projects.
        foreach (var path in ProjectPaths(entries))
        {
            var image = ImagePaths.Resolve(folder, ImagePaths.Name(path))!;
            if (Files.Find(run, image, out var isKnown) != path)
            {
                if (!isKnown) return null;
                continue;
            }

            if (found is not null && found != image) return null;
            found = image;
        }

        return found;
    }

    private static IEnumerable<string> ProjectPaths(ImmutableArray<Context.ContextEntry> entries)
    {
        foreach (var entry in entries)
            if (entry.Path.EndsWith("proj", StringComparison.Ordinal) && IsProject(entry.Path)
                || IsSolution(entry.Path) && !entry.Path.EndsWith(".slnf", StringComparison.Ordinal))
                yield return entry.Path;
    }

    /// <summary>The folder that a command runs in, after the <c>cd</c>s before it; null if it is not known.</summary>
    internal static string? FolderOf(DotNetCommand command) => command.Run.FolderOf(command.Command);

    internal static bool IsProject(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal)
            || path.EndsWith(".fsproj", StringComparison.Ordinal)
            || path.EndsWith(".vbproj", StringComparison.Ordinal);

    internal static bool IsSolution(string path) =>
        path.EndsWith(".sln", StringComparison.Ordinal)
            || path.EndsWith(".slnx", StringComparison.Ordinal)
            || path.EndsWith(".slnf", StringComparison.Ordinal);
}
