using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>One hostile input: a Dockerfile and, where the shape needs them, the files around it.</summary>
/// <param name="Dockerfile">The text of the Dockerfile.</param>
internal sealed record HostileInput(string Dockerfile)
{
    /// <summary>The text of the .dockerignore; null for none.</summary>
    public string? DockerIgnore { get; init; }

    /// <summary>The text of the .editorconfig; null for none.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>The other files of the build context, each with its text.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>Whether characters above U+007F are written as single bytes, which is not UTF-8.</summary>
    public bool IsLatin1 { get; init; }

    /// <summary>The Dockerfile as it is stored.</summary>
    public byte[] Bytes => (IsLatin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(Dockerfile);
}
