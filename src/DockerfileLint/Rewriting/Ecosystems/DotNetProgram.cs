using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The .NET program that starts, and the command that builds it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Command">The <c>dotnet publish</c> or <c>dotnet build</c>.</param>
/// <param name="Output">The folder that the command writes it to; null where it isn't named.</param>
/// <param name="Started">The absolute path of the file that starts; null where a script hides it.</param>
/// <param name="ProjectFolder">The folder of the project in the stage that builds; null where it isn't known.</param>
internal sealed record DotNetProgram(
    ProjectFacts Project, DotNetCommand Command, string? Output, string? Started, string? ProjectFolder)
{
    private const string Library = ".dll";

    /// <summary>What shows how it is built.</summary>
    public Evidence Evidence => Evidence.At(Command.Run.Syntax.Source, Command.Command.Span.Start);

    /// <summary>Whether <c>dotnet</c> starts it.</summary>
    public bool IsLibrary { get; private init; }

    /// <summary>The program that starts, of those that some stages build; null where none is known.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="isBuild">Whether a stage is asked.</param>
    /// <param name="isSamePlace">Whether it starts where it is built, and not in a copy.</param>
    public static DotNetProgram? Find(ShrinkSite site, Func<Stage, bool> isBuild, bool isSamePlace)
    {
        var commands = site.Model.DotNet.Commands
            .Where(command => command.Verb is "publish" or "build" && isBuild(command.Run.Stage!))
            .OrderByDescending(static command => command.Verb == "publish")
            .ToList();
        if (commands.Count == 0) return null;
        var isScript = site.Start is not { WhyShell: null };
        foreach (var (path, isLibrary) in StartedFiles(site))
            foreach (var command in commands)
                foreach (var project in ProjectsOf(site, command))
                    if (Match(command, project, path, isLibrary, isSamePlace && !isScript) is { } found) return found;
        return null;
    }

    /// <summary>The project of the program that starts; null where it isn't known.</summary>
    public static ProjectFacts? ProjectOf(ShrinkSite site) =>
        DotNetRun.IsIn(site)
            ? DotNetRun.ProjectIn(site)?.Project
            : Find(site, static stage => stage.IsReachable, isSamePlace: false)?.Project;

    /// <summary>The files that the start, or a script that it calls, may start as a .NET program.</summary>
    private static IEnumerable<(string Path, bool IsLibrary)> StartedFiles(ShrinkSite site)
    {
        var lines = site.Start is { WhyShell: null } start
            ? [[.. start.Words]]
            : site.Starts.Select(
                static command => command.Arguments.Insert(0, command.Program!)
                    .Select(static word => word.Value ?? "").ToList());
        foreach (var words in lines)
        {
            if (words.Count == 0 || words[0].Length == 0) continue;
            var isLibrary = ImagePaths.Name(words[0]) == DotNetCli.Name;
            var word = isLibrary
                ? words.Skip(1).FirstOrDefault(IsLibraryName)
                : words[0];
            if (word is not null && ImagePaths.Resolve(site.WorkingDirectory, word) is { } path)
                yield return (path, isLibrary);
        }
    }

    private static IEnumerable<ProjectFacts> ProjectsOf(ShrinkSite site, DotNetCommand command)
    {
        if (command.Project is { } only) return [only];
        if (command.ProjectPath is not { } path || !DotNetModel.IsSolution(path)) return [];
        return (site.Model.DotNet.Solution(path) ?? []).Where(DotNetModel.IsProject)
            .Select(site.Model.DotNet.Project).OfType<ProjectFacts>();
    }

    private static DotNetProgram? Match(
        DotNetCommand command, ProjectFacts project, string path, bool isLibrary, bool isSamePlace)
    {
        if (command.HasProperty("AssemblyName")
            || project.AssemblyName is not { } name
            || ImagePaths.Name(path) != (isLibrary ? name + Library : name))
            return null;
        var own = FolderOf(command, project);
        var folder = Parent(path);
        var output = OutputOf(command, own, folder);
        if (isSamePlace && (output is null || !ImagePaths.IsWithin(folder, output))) return null;
        return new DotNetProgram(project, command, output, isSamePlace ? path : null, own) { IsLibrary = isLibrary };
    }

    /// <summary>The folder of a project that a command builds, in the image.</summary>
    private static string? FolderOf(DotNetCommand command, ProjectFacts project)
    {
        if (command.ImagePath is not { } image || command.ProjectPath is not { } path) return null;
        return (path == project.Path ? image : RestoreInputs.Place(path, image, project.Path)) is { } file
            ? Parent(file)
            : null;
    }

    /// <summary>The folder that a command writes to: a named one, or the one below <c>bin</c> that starts.</summary>
    private static string? OutputOf(DotNetCommand command, string? project, string started)
    {
        if (command.HasProperty("PublishDir") || command.HasProperty("OutputPath"))
            return command.Property(command.HasProperty("PublishDir") ? "PublishDir" : "OutputPath") is { } value
                ? ImagePaths.Resolve(project, value)
                : null;
        if (command.NamesOutput)
            return command.Output is { } named ? ImagePaths.Resolve(DotNetModel.FolderOf(command), named) : null;
        return project is not null
            && ImagePaths.IsWithin(started, ImagePaths.Resolve(project, "bin")!)
            && (command.Verb != "publish" || started.EndsWith("/publish", StringComparison.Ordinal))
            ? started
            : null;
    }

    private static bool IsLibraryName(string text) => text.EndsWith(Library, StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder of a path.</summary>
    public static string Parent(string path) =>
        path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";
}
