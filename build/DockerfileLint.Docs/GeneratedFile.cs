using System;
using System.IO;

namespace DockerfileLint.Docs;

/// <summary>A file as it should be.</summary>
/// <param name="Root">The folder of the repository.</param>
/// <param name="Path">Its path from there, with slashes.</param>
/// <param name="Text">Its text, with LF line ends.</param>
internal sealed record GeneratedFile(string Root, string Path, string Text)
{
    private string FullPath => System.IO.Path.Combine(Root, Path);

    /// <summary>Whether the file on the disk is missing or differs in more than its line ends.</summary>
    public bool IsStale => !File.Exists(FullPath) || Read(FullPath) != Text;

    public void Write()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath)!);
        File.WriteAllText(FullPath, Text);
    }

    /// <summary>A text file with LF line ends.</summary>
    public static string Read(string path) => File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
}
