namespace DockerfileLint.Workspaces.Builds;

/// <summary>The build of a Dev Container.</summary>
internal static class DevContainerReader
{
    public static bool IsMatch(string name) => name is "devcontainer.json" or ".devcontainer.json";

    public static void Read(BuildFile file)
    {
        if (YamlText.Json(file) is not { } document) return;
        var build = document["build"];
        var dockerfile = build?["dockerfile"] ?? document["dockerFile"];
        if (dockerfile?.Text is null) return;
        file.Add(new DeclaredBuild(file.Path, dockerfile.Line, "Dev Container")
        {
            Folders = [file.Folder],
            Context = build?.TextOf("context") ?? document.TextOf("context") ?? TreePath.Folder(dockerfile.Text),
            Dockerfile = dockerfile.Text,
            Target = build?.TextOf("target"),
            Arguments = SkaffoldReader.Pairs(build?["args"]),
        });
    }
}
