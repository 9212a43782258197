using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>What is known of the files that a build may send. Null always means: not known.</summary>
public interface IBuildContext
{
    /// <summary>Whether a file or folder stands at <paramref name="path"/> (from the context root, with <c>/</c>), ignored or not.</summary>
    bool? Exists(string path);

    /// <summary>All files of the context, ignored ones included, sorted by path (ordinal); null where they are not known.</summary>
    ImmutableArray<ContextEntry>? Entries { get; }

    /// <summary>The .dockerignore that holds for this Dockerfile; its path is set also where the file does not exist (then <see cref="HasDockerIgnore"/> is false and its text is empty).</summary>
    SourceText? DockerIgnore { get; }

    /// <summary>Whether there is a .dockerignore.</summary>
    bool? HasDockerIgnore { get; }

    /// <summary>The path of the Dockerfile from the context root; null where it is not known or outside.</summary>
    string? DockerfilePath { get; }

    /// <summary>The text of a file of the context; null where it can't be read, is larger than 4 MB or is not known.</summary>
    SourceText? Read(string path);
}
