using System;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The scripts of a package.json.</summary>
internal static class PackageJsonReader
{
    public static bool IsMatch(string name) => name == "package.json";

    public static void Read(BuildFile file)
    {
        if (!ScriptFileReader.IsCandidate(file)) return;
        foreach (var (_, script) in YamlText.Json(file)?["scripts"]?.Map ?? [])
            if (script.Text is { } text && text.Contains(" build", StringComparison.Ordinal))
                ScriptReader.Read(file, text, new ScriptPlace(script.Line, [file.Folder], "package.json"));
    }
}
