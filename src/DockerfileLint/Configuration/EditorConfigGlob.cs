using System;

namespace DockerfileLint.Configuration;

/// <summary>
/// A pattern of an .editorconfig: without a slash it matches a name in any folder, with one a path from the file's
/// folder.
/// </summary>
internal sealed class EditorConfigGlob
{
    private readonly Lazy<GlobAutomaton> pattern;
    private readonly bool isName;

    public EditorConfigGlob(string glob)
    {
        isName = !glob.Contains('/');
        // Most sections of an .editorconfig are about other files and never asked.
        pattern = new Lazy<GlobAutomaton>(() => GlobReader.Read(glob));
    }

    /// <summary>Whether it matches a path relative to the folder of its file, with <c>/</c>.</summary>
    public bool Matches(string path) =>
        !pattern.Value.IsTooLarge && pattern.Value.Matches(isName ? path.Substring(path.LastIndexOf('/') + 1) : path);
}
