using System;
using System.IO;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.MSBuild;

/// <summary>
/// Whether a Dockerfile of a folder above builds a project: it copies the project's file or folder, or runs a command
/// on them.
/// </summary>
internal static class ProjectMention
{
    /// <summary>
    /// Whether a file is a Dockerfile of the project; one that can't be read may be, and then that is said.
    /// </summary>
    public static bool IsIn(string dockerfile, LintRoot root, string projectFile)
    {
        if (!File.Exists(dockerfile)) return false;
        try
        {
            return Of(SourceReader.Read(root.Resolve(dockerfile), dockerfile), projectFile);
        }
        catch (InputException)
        {
            return true;
        }
    }

    /// <summary>Whether an instruction of the Dockerfile names the project; a comment does not count.</summary>
    public static bool Of(SourceText dockerfile, string projectFile)
    {
        var folder = RelativeFolder(dockerfile.Path, projectFile);
        var name = Path.GetFileName(projectFile);
        foreach (var instruction in DockerfileSyntax.Parse(dockerfile).Instructions)
        {
            if (instruction is not (CopySyntax or AddSyntax or RunSyntax or WorkdirSyntax)) continue;
            var text = dockerfile.ToString(instruction.Span);
            if (Names(text, name) || (folder.Length > 0 && Names(text, folder))) return true;
        }

        return false;
    }

    private static string RelativeFolder(string dockerfile, string projectFile)
    {
        var root = Path.GetDirectoryName(dockerfile)!.Replace('\\', '/').TrimEnd('/') + "/";
        var folder = Path.GetDirectoryName(projectFile)!.Replace('\\', '/');
        return folder.StartsWith(root, StringComparison.Ordinal) ? folder.Substring(root.Length) : "";
    }

    /// <summary>
    /// Whether a text contains a path, alone or with a path before or after it: src/App in ./src/App/, but not App in
    /// /App.
    /// </summary>
    private static bool Names(string text, string path)
    {
        for (var at = text.IndexOf(path, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            if (Begins(text, at, path) && (end == text.Length || IsEdge(text[end]) || text[end] is '/' or '\\'))
                return true;
        }

        return false;
    }

    private static bool Begins(string text, int at, string path)
    {
        if (at == 0 || IsEdge(text[at - 1])) return true;
        if (text[at - 1] is not ('/' or '\\')) return false;
        // A folder of one name is common (/app), a file name or a longer path is not.
        return path.IndexOfAny(['/', '.']) >= 0 || (at > 1 && text[at - 2] == '.' && (at == 2 || IsEdge(text[at - 3])));
    }

    private static bool IsEdge(char character) =>
        char.IsWhiteSpace(character)
            || character is '"' or '\'' or ',' or '[' or ']' or '=' or ';' or '&' or '(' or ')';
}
