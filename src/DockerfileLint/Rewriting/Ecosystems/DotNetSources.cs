using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Projects;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The sources and packages of a program and of the projects that it references.</summary>
internal sealed class DotNetSources
{
    private readonly List<SourceFile> files;

    private DotNetSources(List<SourceFile> files, ImmutableArray<ProjectFacts> projects, bool isComplete)
    {
        this.files = files;
        Projects = projects;
        IsComplete = isComplete;
    }

    /// <summary>The projects, the program's first.</summary>
    public ImmutableArray<ProjectFacts> Projects { get; }

    /// <summary>Whether all projects and all their sources were read.</summary>
    public bool IsComplete { get; }

    /// <summary>The source files.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Reads them.</summary>
    public static DotNetSources Of(ShrinkSite site, ProjectFacts project)
    {
        var sources = site.Sources(SourceLanguage.DotNet);
        var closure = site.Model.DotNet.Closure(project);
        var projects = closure ?? [project];
        var folders = projects.Select(static facts => ProjectReader.Folder(facts.Path)).ToList();
        var own = sources.Files
            .Where(file => IsOwn(file.Text.Path) && folders.Any(folder => IsIn(folder, file.Text.Path)))
            .ToList();
        return new DotNetSources(
            closure is null ? [.. sources.Files.Where(static file => IsOwn(file.Text.Path))] : own,
            projects,
            sources.IsComplete && closure is not null && projects.All(static facts => !facts.HasUnseenImports));
    }

    /// <summary>The first place where one of the words is.</summary>
    public Evidence? Find(params string[] words)
    {
        foreach (var word in words)
            foreach (var file in files)
                if (file.Find(word) is { } found) return found;
        return null;
    }

    /// <summary>Where a project references a package.</summary>
    public Evidence? FindPackage(ShrinkSite site, Func<string, bool> condition)
    {
        foreach (var project in Projects)
            if (project.PackageReferences.FirstOrDefault(condition) is { } package)
                return PlaceOf(site, project, package);
        return null;
    }

    /// <summary>Where the file of a project names something.</summary>
    public static Evidence PlaceOf(ShrinkSite site, ProjectFacts project, string word) =>
        PlaceOf(site.Model, project, word);

    /// <summary>Where the file of a project names something.</summary>
    public static Evidence PlaceOf(BuildModel model, ProjectFacts project, string word)
    {
        foreach (var path in project.Imports.Insert(0, project.Path))
            if (model.Context.Read(path) is { } text
                && text.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var place)
                return Evidence.At(text, place);
        return new Evidence(project.Path, 1, word);
    }

    private static bool IsOwn(string path) => !DotNetContent.IsOfOutput(path);

    private static bool IsIn(string folder, string path) =>
        folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
