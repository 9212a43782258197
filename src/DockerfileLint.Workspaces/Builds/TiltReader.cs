using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The images that a Tiltfile builds, where literals say it.</summary>
internal static class TiltReader
{
    private static readonly string[] Functions = ["docker_build", "docker_build_with_restart"];

    public static bool IsMatch(string name) =>
        name.StartsWith("Tiltfile", StringComparison.Ordinal) || name.EndsWith(".tiltfile", StringComparison.Ordinal);

    public static void Read(BuildFile file)
    {
        foreach (var function in Functions)
            foreach (var (offset, arguments) in CallReader.Of(file.Text.Text, function)) Add(file, offset, arguments);
    }

    private static void Add(BuildFile file, int offset, Dictionary<string, string?> arguments)
    {
        if (arguments.ContainsKey("dockerfile_contents")) return;
        arguments.TryGetValue(arguments.ContainsKey("context") ? "context" : "1", out var context);
        var isNamed = arguments.TryGetValue("dockerfile", out var dockerfile);
        arguments.TryGetValue("target", out var target);
        file.Add(new DeclaredBuild(file.Path, file.Text.GetLine(offset) + 1, "Tilt")
        {
            Folders = [file.Folder],
            Context = context,
            Dockerfile = dockerfile,
            IsUnknown = isNamed && dockerfile is null,
            Target = target,
        });
    }
}
