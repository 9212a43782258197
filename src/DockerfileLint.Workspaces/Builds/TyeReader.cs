namespace DockerfileLint.Workspaces.Builds;

/// <summary>The services of tye that have a Dockerfile.</summary>
internal static class TyeReader
{
    public static bool IsMatch(string name) => name is "tye.yaml" or "tye.yml";

    public static void Read(BuildFile file)
    {
        foreach (var document in YamlText.Documents(file))
            foreach (var service in document["services"]?.List ?? [])
                if ((service.FindAnyCase("dockerFile"))?.Text is { } dockerfile)
                    file.Add(new DeclaredBuild(file.Path, service.Line, "tye")
                    {
                        Folders = [file.Folder],
                        Context = service.FindAnyCase("dockerFileContext")?.Text ?? TreePath.Folder(dockerfile),
                        Dockerfile = dockerfile,
                    });
    }
}
