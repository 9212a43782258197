using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The Dockerfiles that an Aspire host adds, where literals say it.</summary>
internal static class AspireReader
{
    public static bool IsMatch(string name) =>
        name.EndsWith(".cs", StringComparison.Ordinal)
            && (name.Contains("AppHost", StringComparison.Ordinal) || name == "Program.cs");

    public static void Read(BuildFile file)
    {
        var text = file.Text.Text;
        if (!text.Contains("Dockerfile(", StringComparison.Ordinal)) return;
        foreach (var (offset, arguments) in CallReader.Of(text, "AddDockerfile")) Add(file, offset, arguments, 1);
        foreach (var (offset, arguments) in CallReader.Of(text, "WithDockerfile")) Add(file, offset, arguments, 0);
    }

    private static void Add(BuildFile file, int offset, Dictionary<string, string?> arguments, int first)
    {
        var context = Find("contextPath", first, out _);
        var dockerfile = Find("dockerfilePath", first + 1, out var isNamed);
        file.Add(new DeclaredBuild(file.Path, file.Text.GetLine(offset) + 1, "Aspire")
        {
            Folders = [file.Folder],
            Context = context,
            Dockerfile = dockerfile,
            IsFromContext = true,
            IsUnknown = isNamed && dockerfile is null,
            Target = Find("stage", first + 2, out _),
        });

        string? Find(string name, int place, out bool isGiven)
        {
            isGiven = arguments.TryGetValue(name, out var value) || arguments.TryGetValue($"{place}", out value);
            return value;
        }
    }
}
