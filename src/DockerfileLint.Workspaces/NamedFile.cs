using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool;

/// <summary>A file that the value of an option names; it may be a pipe.</summary>
internal static class NamedFile
{
    /// <summary>Its text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">The option, as a message names it.</param>
    /// <exception cref="InputException">There is none, or it can't be read.</exception>
    public static SourceText Read(string path, string option)
    {
        if (FileKinds.Of(path) == FileKind.Missing) throw new InputException($"{path}: file not found ({option})");
        return SourceReader.IsPipe(path) ? SourceReader.ReadPipe(path) : SourceReader.Read(path);
    }
}
