namespace DockerfileLint.Semantics;

/// <summary>A line that the .dockerignore lacks.</summary>
/// <param name="Pattern">The line, such as <c>**/node_modules</c>.</param>
/// <param name="What">What it leaves out, in a few words.</param>
/// <param name="Bytes">The bytes that are sent for want of it.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Caution">Why a build might miss them, as a clause, so that leaving them out is a suggestion; null where none could.</param>
public sealed record JunkEntry(string Pattern, string What, long Bytes, int Files, string? Caution)
{
    /// <summary>Whether no build could miss the files.</summary>
    public bool IsSafe => Caution is null;
}
