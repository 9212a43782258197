using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

/// <summary>A kind of files that does not belong in a build context.</summary>
/// <param name="name">The name of the folder or file, with wildcards of .dockerignore but without <c>**</c>; may be a path of several names.</param>
/// <param name="what">What they are, in a few words.</param>
internal sealed class JunkKind(string name, string what)
{
    public string Name { get; } = name;

    public string What { get; } = what;

    /// <summary>Names beside the folder, one of which shows that it is what it seems; empty where the name alone does.</summary>
    public ImmutableArray<string> Siblings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Names in the folder, one of which shows that it is what it seems; empty where the name alone does.</summary>
    public ImmutableArray<string> Children { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The commands that make the files anew in the image: where none of them runs, the image may need those of the context. Empty where it never does.</summary>
    public ImmutableArray<JunkMaker> Makers { get; init; } = ImmutableArray<JunkMaker>.Empty;

    /// <summary>Programs and parts of image names that show that the image runs what is in the files, unless it makes them itself.</summary>
    public ImmutableArray<string> Users { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether a program of the image may read them although no instruction names them, so that leaving them out is a suggestion only.</summary>
    public bool MayBeRead { get; init; }

    /// <summary>Whether builds read them to stamp versions.</summary>
    public bool StampsVersions { get; init; }
}
