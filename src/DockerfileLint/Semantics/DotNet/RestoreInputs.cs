using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>The files that a <c>dotnet restore</c> reads, and those of them that aren't copied yet.</summary>
internal static class RestoreInputs
{
    private static readonly string[] ConfigNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The files from the context root, the project's own first; null if a project can't be read.</summary>
    public static ImmutableArray<string>? Of(DotNetModel model, ProjectFacts project, Func<string, bool> exists)
    {
        if (model.Closure(project) is not { } closure) return null;
        var files = closure
            .Select(static facts => facts.Path)
            .Concat(closure.SelectMany(static facts => facts.Imports))
            .ToList();
        foreach (var folder in Folders(project.Path))
        {
            files.AddRange(ConfigNames.Select(name => folder + name).Where(exists));
            if (exists(folder + "global.json")) files.Add(folder + "global.json");
        }

        foreach (var facts in closure)
        {
            var lockFile = ProjectReader.Folder(facts.Path) is { Length: > 0 } own
                ? own + "/packages.lock.json"
                : "packages.lock.json";
            if (exists(lockFile)) files.Add(lockFile);
        }

        return files.Distinct(StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>
    /// The files that are copied only after the command, with their paths in the image; null if unknown.
    /// </summary>
    public static ImmutableArray<(string File, string Image)>? Missing(
        DotNetModel model, DotNetCommand restore, DotNetCommand later, Func<string, bool> exists)
    {
        if (restore.Project is not { } project
            || restore.ImagePath is not { } image
            || Of(model, project, exists) is not { } files)
            return null;
        var missing = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var file in files)
        {
            if (Place(project.Path, image, file) is not { } place) return null;
            var found = model.Files.Find(restore.Run, place, out var isKnown);
            if (!isKnown) return null;
            if (found is not null) continue;
            // Files that were copied into one folder may be moved where they belong.
            if (model.Changes.MayWrite(restore.Run, place)) return null;
            if (model.Files.Find(later.Run, place, out _) == file) missing.Add((file, place));
        }

        return missing.ToImmutable();
    }

    /// <summary>
    /// Whether restore reads the content of a file: props and targets often set nothing that affects it.
    /// </summary>
    public static bool Concerns(DotNetModel model, ProjectFacts project, string file) =>
        model.Closure(project) is not { } closure
            || !closure.Any(facts => facts.Imports.IndexOf(file) >= 0)
            || closure.Any(facts => facts.RestoreImports.IndexOf(file) >= 0);

    /// <summary>
    /// Whether a local obj folder is excluded, which would overwrite the restored one; null if unknown.
    /// </summary>
    public static bool? IgnoresObj(DotNetModel model, ProjectFacts project) =>
        model.Closure(
            project)?.All(
                facts =>
                    model.Files.IsIgnored(
                        ProjectReader.Folder(facts.Path) is { Length: > 0 } folder
                            ? folder + "/obj/project.assets.json"
                            : "obj/project.assets.json"));

    /// <summary>The path of a file in the image, relative to the project; null if it is outside the image.</summary>
    internal static string? Place(string project, string image, string file)
    {
        var up = ProjectReader.Folder(project);
        var folder = image.Substring(0, Math.Max(1, image.LastIndexOf('/')));
        while (up.Length > 0 && !file.StartsWith(up + "/", StringComparison.Ordinal))
        {
            if (folder == "/") return null;
            folder = folder.LastIndexOf('/') is > 0 and var slash ? folder.Substring(0, slash) : "/";
            up = ProjectReader.Folder(up);
        }

        return ImagePaths.Resolve(folder, up.Length == 0 ? file : file.Substring(up.Length + 1));
    }

    /// <summary>
    /// The folders from a file's own up to the root, each with a slash at its end; the root is empty.
    /// </summary>
    private static IEnumerable<string> Folders(string file)
    {
        for (var folder = ProjectReader.Folder(file); folder.Length > 0; folder = ProjectReader.Folder(folder))
            yield return folder + "/";
        yield return "";
    }
}
