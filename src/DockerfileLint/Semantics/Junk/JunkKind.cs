using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Junk;

/// <summary>A kind of files that does not belong in a build context.</summary>
/// <param name="name">
/// The name of the folder or file, with wildcards of .dockerignore but without <c>**</c>; may be a path of several
/// names.
/// </param>
/// <param name="what">What they are, in a few words.</param>
internal sealed class JunkKind(string name, string what)
{
    public string Name { get; } = name;

    public string What { get; } = what;

    /// <summary>Names next to the folder, one of which confirms the kind; empty if the name is enough.</summary>
    public ImmutableArray<string> Siblings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Names in the folder, one of which confirms the kind; empty if the name is enough.</summary>
    public ImmutableArray<string> Children { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// The commands that recreate the files in the image: if none of them runs, the image may need those of the
    /// context. Empty if it never does.
    /// </summary>
    public ImmutableArray<JunkMaker> Makers { get; init; } = ImmutableArray<JunkMaker>.Empty;

    /// <summary>
    /// The commands that fail without the files, unless one of the <see cref="Restorers"/> comes before them.
    /// </summary>
    public ImmutableArray<JunkMaker> Readers { get; init; } = ImmutableArray<JunkMaker>.Empty;

    /// <summary>The commands that make the files for the <see cref="Readers"/>.</summary>
    public ImmutableArray<JunkMaker> Restorers { get; init; } = ImmutableArray<JunkMaker>.Empty;

    /// <summary>
    /// Programs and parts of image names that show that the image runs what is in the files, unless it creates them
    /// itself.
    /// </summary>
    public ImmutableArray<string> Users { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// Whether a program of the image may read them although no instruction names them, so that excluding them is only
    /// a suggestion.
    /// </summary>
    public bool MayBeRead { get; init; }

    /// <summary>
    /// Whether building the project where it is edited makes them again and again, so that a context that has them now
    /// may not have had them a moment ago.
    /// </summary>
    public bool IsMadeByEveryBuild { get; init; }

    /// <summary>Whether builds read them to stamp versions.</summary>
    public bool StampsVersions { get; init; }
}
