using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>The projects and solutions of the context, each read once.</summary>
internal sealed class ProjectTable(StageModel model)
{
    private readonly Dictionary<string, ProjectFacts?> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>?> solutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ProjectFacts>?> closures = new(StringComparer.Ordinal);
    private Dictionary<string, string>? sources;
    private bool hasGlobalJson;

    /// <summary>The facts of a project of the context, by its path; null if it can't be read.</summary>
    public ProjectFacts? Project(string path)
    {
        lock (projects)
        {
            if (projects.TryGetValue(path, out var facts)) return facts;
            facts = ProjectReader.Read(model.Context, path, model.Reached);
            // MSBuild provides everything except which files of the context it read.
            if (model.Options.Project is { } given && given.Path == path)
                facts = given with
                {
                    Imports = facts?.Imports ?? ImmutableArray<string>.Empty,
                    RestoreImports = facts?.RestoreImports ?? ImmutableArray<string>.Empty,
                    FrameworkFile = facts?.FrameworkFile,
                    HasConditionalReferences = facts?.HasConditionalReferences ?? true
                };
            return projects[path] = facts;
        }
    }

    /// <summary>A project with all that it references; null if one of them can't be read.</summary>
    public ImmutableArray<ProjectFacts>? Closure(ProjectFacts project)
    {
        lock (projects)
        {
            if (closures.TryGetValue(project.Path, out var known)) return known;
            return closures[project.Path] = FindClosure(project);
        }
    }

    private ImmutableArray<ProjectFacts>? FindClosure(ProjectFacts project)
    {
        var found = ImmutableArray.CreateBuilder<ProjectFacts>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.Path };
        found.Add(project);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var reference in found[i].ProjectReferences)
            {
                if (!seen.Add(reference)) continue;
                if (Project(reference) is not { } facts) return null;
                found.Add(facts);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The projects of a solution of the context; null if it can't be read.</summary>
    public ImmutableArray<string>? Solution(string path)
    {
        lock (solutions)
        {
            if (solutions.TryGetValue(path, out var known)) return known;
            return solutions[path] = SolutionReader.Read(model.Context, path);
        }
    }

    /// <summary>Whether the context contains a global.json anywhere.</summary>
    public bool HasGlobalJson
    {
        get
        {
            lock (projects)
            {
                sources ??= FindSources();
                return hasGlobalJson;
            }
        }
    }

    /// <summary>A file of source code in a folder of the context; null where there is none.</summary>
    public string? SourceIn(string folder)
    {
        lock (projects)
        {
            sources ??= FindSources();
            return sources.TryGetValue(folder, out var source) ? source : null;
        }
    }

    private Dictionary<string, string> FindSources()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in model.Context.Entries ?? ImmutableArray<ContextEntry>.Empty)
        {
            hasGlobalJson |= entry.Path.EndsWith("global.json", StringComparison.Ordinal);
            if (!IsSource(entry.Path)) continue;
            var folder = ProjectReader.Folder(entry.Path);
            if (!found.ContainsKey(folder)) found[folder] = entry.Path;
        }

        return found;
    }

    private static bool IsSource(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal)
            || path.EndsWith(".fs", StringComparison.Ordinal)
            || path.EndsWith(".vb", StringComparison.Ordinal)
            || path.EndsWith(".razor", StringComparison.Ordinal);
}
