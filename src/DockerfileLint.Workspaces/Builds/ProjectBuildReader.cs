using System;
using System.Text.RegularExpressions;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The properties by which a .NET project says how its Dockerfile is built.</summary>
internal static class ProjectBuildReader
{
    private static readonly Regex Property = new(
        @"<(?<name>DockerfileContext|DockerfileFile|DockerDefaultContext|DockerDefaultDockerfile)(\s[^<>]*)?>"
            + "(?<value>[^<>]*)</",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(ReadLimits.BuildPatternMilliseconds));

    public static bool IsMatch(string name) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    public static void Read(BuildFile file)
    {
        var text = file.Text.Text;
        if (!text.Contains("<Docker", StringComparison.Ordinal)) return;
        string? context = null, dockerfile = null;
        var line = 1;
        foreach (Match match in Property.Matches(text))
        {
            var value = Plain(match.Groups["value"].Value.Trim(), file);
            if (match.Groups["name"].Value is "DockerfileFile" or "DockerDefaultDockerfile") dockerfile = value;
            else if (match.Groups["name"].Value is "DockerfileContext" or "DockerDefaultContext")
                (context, line) = (value, file.Text.GetLine(match.Index) + 1);
        }

        if (context is null) return;
        var path = TreePath.Combine(file.Folder, dockerfile ?? "Dockerfile");
        if (path is null) return;
        file.Add(new DeclaredBuild(file.Path, line, ".NET project")
        {
            // The context is meant from the Dockerfile.
            Folders = [TreePath.Folder(path), file.Folder],
            Context = context,
            Dockerfile = TreePath.RootMark + path,
        });
    }

    private static string Plain(string value, BuildFile file) => value
        .Replace("$(MSBuildProjectDirectory)", TreePath.RootMark + file.Folder)
        .Replace("$(ProjectDir)", TreePath.RootMark + file.Folder + "/")
        .Replace("$(MSBuildThisFileDirectory)", TreePath.RootMark + file.Folder + "/");
}
