using DockerfileLint.Context;

namespace DockerfileLint.Semantics.Sources;

/// <summary>A source that the build doesn't find, or that gives it no files.</summary>
/// <param name="Use">The place.</param>
/// <param name="Kind">Why.</param>
/// <param name="Path">
/// What is lost: the source, or the folder before its first wildcard, if that is it. Empty for the context root.
/// </param>
internal sealed record LostSource(ContextUse Use, LostSourceKind Kind, string Path)
{
    /// <summary>Whether the context doesn't have it, .dockerignore or not.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>The line of the .dockerignore that excludes it; null if none does.</summary>
    public IgnorePattern? Pattern { get; init; }

    /// <summary>The pattern that includes it again, without its <c>!</c>; null where none is certain to.</summary>
    public string? Inclusion { get; init; }

    /// <summary>
    /// What the context has in its place: the same path in another case or one letter away; else null.
    /// </summary>
    public string? Near { get; init; }
}
