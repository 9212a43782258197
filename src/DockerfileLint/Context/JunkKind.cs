using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>Files that a build seldom needs from its context.</summary>
/// <param name="Name">The name of the folder or file, with wildcards where it stands for several.</param>
/// <param name="What">What they are, in a few words.</param>
internal sealed record JunkKind(string Name, string What)
{
    /// <summary>Names beside the folder, one of which shows that it is what it seems; empty where the name alone does.</summary>
    public ImmutableArray<string> Siblings { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The programs that make the files anew in the image: unless one of them runs, the build may need those of the context. Empty where it never does.</summary>
    public ImmutableArray<string> Makers { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether a program of the image may read them although no instruction names them, so that leaving them out is a suggestion only.</summary>
    public bool MayBeRead { get; init; }

    /// <summary>Whether builds read them to stamp versions.</summary>
    public bool StampsVersions { get; init; }
}
