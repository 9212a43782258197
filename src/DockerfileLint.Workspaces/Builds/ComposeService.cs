using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// What a service says about its build, with what it takes over: from the service that it extends, and where it says
/// nothing of a context, from the base file that it overrides.
/// </summary>
internal sealed class ComposeService
{
    private static readonly string[] BaseNames =
        ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    private static readonly string[] OverrideNames =
    [
        "compose.override.yaml", "compose.override.yml", "docker-compose.override.yaml", "docker-compose.override.yml",
    ];

    private readonly List<(YamlValue Value, string Folder)> builds = [];
    private readonly List<YamlValue> services = [];

    private ComposeService(YamlValue service) => Service = service;

    public YamlValue Service { get; }

    /// <summary>What is said of the service: here, where it extends another one, and beside it.</summary>
    public IReadOnlyList<YamlValue> Services => services;

    /// <summary>Where the build is declared; null where the service has none.</summary>
    public YamlValue? Declared => builds.Count == 0 ? null : builds[0].Value;

    public static ComposeService Of(BuildFile file, string name, YamlValue service, string project)
    {
        var result = new ComposeService(service);
        result.Add(file, name, service, project, ReadLimits.BuildIncludes);
        if (result.builds.Count > 0 && !result.HasContext) result.AddBase(file, name, project);
        if (result.builds.Count > 0) result.AddBeside(file, name);
        return result;
    }

    private bool HasContext => builds.Exists(static build => build.Value.Text is not null
        || build.Value["context"] is not null || build.Value["dockerfile_inline"] is not null);

    /// <summary>The first value of a key, and the project folder from which it counts.</summary>
    public (YamlValue? Value, string Folder) Find(string key)
    {
        foreach (var (value, folder) in builds)
        {
            if (key == "context" && value.Text is not null) return (value, folder);
            if (value[key] is { } found) return (found, folder);
        }

        return (null, builds.Count == 0 ? "" : builds[0].Folder);
    }

    /// <summary>The values of a key, the last that is said first.</summary>
    public IEnumerable<YamlValue> All(string key)
    {
        foreach (var (build, _) in builds)
            if (build[key] is { } value) yield return value;
    }

    private void Add(BuildFile file, string name, YamlValue service, string project, int depth)
    {
        services.Add(service);
        if (service["build"] is { } build && (build.Text ?? (object?)build.Entries) is not null)
            builds.Add((build, project));
        if (service["extends"] is not { } extended) return;
        if (depth == 0)
        {
            file.Tree.Report($"{file.Path}: a service extends others in a circle, or too many of them in a row");
            return;
        }

        var other = extended.Text ?? extended.TextOf("service") ?? name;
        if (extended.TextOf("file") is not { } path)
        {
            AddFrom(file, other, project, depth - 1);
        }
        else if (TreePath.Combine(project, path) is { } full && file.Other(full) is { } source)
            AddFrom(source, other, TreePath.Folder(full), depth - 1);
    }

    private void AddFrom(BuildFile file, string name, string project, int depth)
    {
        foreach (var document in YamlText.Documents(file))
            if (document["services"]?[name] is { } service) Add(file, name, service, project, depth);
    }

    /// <summary>What the base file and the file that overrides it say of the same service.</summary>
    private void AddBeside(BuildFile file, string name)
    {
        foreach (var known in BaseNames.Concat(OverrideNames))
        {
            var path = TreePath.Below(file.Folder, known);
            if (path == file.Path || !file.Tree.HasFile(path) || file.Other(path) is not { } other) continue;
            foreach (var document in YamlText.Documents(other))
                if (document["services"]?[name] is { } service) services.Add(service);
        }
    }

    private void AddBase(BuildFile file, string name, string project)
    {
        foreach (var known in BaseNames)
        {
            var path = TreePath.Below(file.Folder, known);
            if (path == file.Path || file.Other(path) is not { } source) continue;
            AddFrom(source, name, project, ReadLimits.BuildIncludes);
            if (HasContext) return;
        }
    }
}
