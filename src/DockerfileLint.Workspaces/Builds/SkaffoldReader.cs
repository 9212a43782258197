using System;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The artifacts of Skaffold that Docker or Kaniko builds.</summary>
internal static class SkaffoldReader
{
    private static readonly string[] Others = ["jib", "ko", "buildpacks", "custom", "bazel"];

    public static bool IsMatch(string name) =>
        name.StartsWith("skaffold", StringComparison.Ordinal) && PipelineReader.IsMatch(name);

    public static void Read(BuildFile file)
    {
        foreach (var document in YamlText.Documents(file))
        {
            var builds = new[] { document }.Concat(document["profiles"]?.List ?? []);
            foreach (var artifact in builds.SelectMany(static one => one["build"]?["artifacts"]?.List ?? []))
                if (!Others.Any(other => artifact[other] is not null)) Add(file, artifact);
        }
    }

    private static void Add(BuildFile file, YamlValue artifact)
    {
        var docker = artifact["docker"] ?? artifact["kaniko"];
        file.Add(new DeclaredBuild(file.Path, artifact.Line, "Skaffold")
        {
            Folders = [file.Folder],
            Context = artifact.TextOf("context") ?? ".",
            Dockerfile = docker?.TextOf("dockerfile"),
            IsFromContext = true,
            Target = docker?.TextOf("target"),
            Arguments = Pairs(docker?["buildArgs"]),
        });
    }

    /// <summary>A map of texts; a template is not known.</summary>
    public static ImmutableSortedDictionary<string, string?> Pairs(YamlValue? map) =>
        (map?.Map ?? []).GroupBy(static pair => pair.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(
            static group => group.Key,
            static group => group.First().Value.Text is { } text && text.IndexOfAny(['{', '$']) < 0 ? text : null,
            StringComparer.Ordinal);
}
