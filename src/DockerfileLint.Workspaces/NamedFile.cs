using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>A file that a setting names; it may be a pipe.</summary>
internal static class NamedFile
{
    /// <summary>Its text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting, such as an option, as a message names it; null where it has no name.</param>
    /// <exception cref="InputException">There is none, or it can't be read.</exception>
    public static SourceText Read(string path, string? setting)
    {
        if (FileKinds.Of(path) == FileKind.Missing)
            throw new InputException($"{path}: file not found{(setting is null ? "" : $" ({setting})")}");
        return SourceReader.IsPipe(path) ? SourceReader.ReadPipe(path) : SourceReader.Read(path);
    }
}
