using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>The .dockerignore of a context, or why it is not known.</summary>
/// <param name="Text">The text, empty where there is none; null where it can't be read.</param>
/// <param name="Exists">Whether there is one.</param>
/// <param name="Problem">Why it can't be read, in one line; null where it can.</param>
internal sealed record IgnoreFile(SourceText? Text, bool Exists, string? Problem)
{
    public static IgnoreFile Read(string path, string name, LintRoot links)
    {
        if (FileKinds.Of(path) == FileKind.Missing)
            return new IgnoreFile(SourceText.From("", name), Exists: false, Problem: null);
        try
        {
            return new IgnoreFile(SourceReader.ReadAny(links.Resolve(path, name), name), Exists: true, Problem: null);
        }
        catch (InputException failure)
        {
            return new IgnoreFile(Text: null, Exists: true, failure.Message);
        }
    }
}
