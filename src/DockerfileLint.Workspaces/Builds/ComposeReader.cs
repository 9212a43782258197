using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Compose files: the <c>build</c> of each service, with <c>extends</c> and <c>include</c>.</summary>
internal sealed class ComposeReader
{
    private readonly BuildFile file;
    private readonly ComposeVariables variables;
    private readonly string project;

    private ComposeReader(BuildFile file, string project)
    {
        this.file = file;
        this.project = project;
        variables = ComposeVariables.Of(file.Tree.Read(TreePath.Below(project, ".env")));
    }

    public static bool IsMatch(string name) =>
        (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            && name.Contains("compose", StringComparison.OrdinalIgnoreCase);

    public static void Read(BuildFile file)
    {
        foreach (var document in YamlText.Documents(file)) new ComposeReader(file, file.Folder).ReadServices(document);
        if (file.Tree.IsFirst(file.Path)) Follow(file, [file.Path]);
    }

    /// <summary>Reads the files that one includes, and those that they include.</summary>
    /// <param name="file">The file that includes others.</param>
    /// <param name="above">Those on the way to it, itself at the end.</param>
    private static void Follow(BuildFile file, List<string> above)
    {
        foreach (var include in YamlText.Documents(file).SelectMany(static one => one["include"]?.List ?? []))
        {
            var directory = include.TextOf("project_directory");
            foreach (var path in include.Text is not null ? [include] : include["path"]?.Texts ?? [])
                if (TreePath.Combine(file.Folder, path.Text!) is { } other)
                    Include(file, other, directory is null ? null : TreePath.Combine(file.Folder, directory), above);
        }
    }

    private static void Include(BuildFile file, string path, string? directory, List<string> above)
    {
        if (above.Contains(path) || above.Count > ReadLimits.BuildIncludes)
        {
            file.Tree.Report($"{file.Path}: it includes others in a circle, or too many of them in a row");
            return;
        }

        var isFirst = file.Tree.IsFirst(path);
        if (!isFirst && directory is null || file.Other(path) is not { } included) return;
        // One with the name of a Compose file is read by itself, in its own folder.
        if (directory is not null || !IsMatch(TreePath.Name(path)))
            foreach (var document in YamlText.Documents(included))
                new ComposeReader(included, directory ?? included.Folder).ReadServices(document);
        if (isFirst) Follow(included, [.. above, path]);
    }

    private void ReadServices(YamlValue document)
    {
        foreach (var (name, service) in document["services"]?.Map ?? [])
            Add(ComposeService.Of(file, name, service, project));
    }

    private void Add(ComposeService service)
    {
        if (service.Declared is not { } declared || service.Find("dockerfile_inline").Value is not null) return;
        var (context, folder) = service.Find("context");
        var named = service.Find("dockerfile").Value?.Text;
        var dockerfile = variables.Expand(named);
        var path = context is null ? "." : variables.Expand(context.Text ?? context.TextOf("context"));
        file.Add(new DeclaredBuild(file.Path, declared.Line, "Compose")
        {
            // Several files and --project-directory count from another folder; a bare name tells nothing of it.
            Folders = $"{path}/{dockerfile}".Trim('.', '/').Contains('/') ? [.. TreePath.Upward(folder)] : [folder],
            Context = path,
            Dockerfile = dockerfile,
            IsFromContext = true,
            IsUnknown = path is null || named is not null && dockerfile is null,
            Target = variables.Expand(service.Find("target").Value?.Text),
            Arguments = Pairs(service.All("args")),
            Contexts = Pairs(service.All("additional_contexts")),
            Platforms = [.. Platforms(service)],
            Container = ComposeContainer.Of(service.Services),
        });
    }

    private IEnumerable<string> Platforms(ComposeService service)
    {
        if (service.Find("platforms").Value is { } several)
            return several.List.Select(item => variables.Expand(item.Text)).OfType<string>();
        return variables.Expand(service.Service.TextOf("platform")) is { } one ? [one] : [];
    }

    /// <summary>Maps, or lists of <c>NAME=value</c>; the first that sets a name holds.</summary>
    private ImmutableSortedDictionary<string, string?> Pairs(IEnumerable<YamlValue> values)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            foreach (var (name, text) in value.Map) Set(name, text.Text);
            foreach (var item in value.List)
            {
                var pair = (item.Text ?? "").Split(['='], count: 2);
                if (pair[0].Length > 0) Set(pair[0], pair.Length > 1 ? pair[1] : null);
            }
        }

        return found.ToImmutable();

        void Set(string name, string? value)
        {
            if (!found.ContainsKey(name)) found.Add(name, variables.Expand(value));
        }
    }
}
