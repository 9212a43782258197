using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>What is known about the files that a build may send. Null always means unknown.</summary>
public interface IBuildContext
{
    /// <summary>
    /// Whether a file or folder exists at <paramref name="path"/> (from the context root, with <c>/</c>), ignored or
    /// not.
    /// </summary>
    bool? Exists(string path);

    /// <summary>
    /// All files of the context, ignored ones included, sorted by path (ordinal); null if they are not known.
    /// </summary>
    ImmutableArray<ContextEntry>? Entries { get; }

    /// <summary>
    /// The .dockerignore for this Dockerfile; its path is set even if the file doesn't exist (then
    /// <see cref="HasDockerIgnore"/> is false and its text is empty).
    /// </summary>
    SourceText? DockerIgnore { get; }

    /// <summary>Whether there is a .dockerignore.</summary>
    bool? HasDockerIgnore { get; }

    /// <summary>The path of the Dockerfile from the context root; null if it is not known or outside.</summary>
    string? DockerfilePath { get; }

    /// <summary>
    /// The text of a file of the context; null if it can't be read, is larger than 4 MB or is not known.
    /// </summary>
    SourceText? Read(string path);
}
