namespace DockerfileLint.Semantics.Junk;

/// <summary>A missing line of the .dockerignore.</summary>
/// <param name="Pattern">The line, such as <c>**/node_modules</c>.</param>
/// <param name="What">What it excludes, in a few words.</param>
/// <param name="Bytes">The bytes that are sent without it.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Caution">
/// When it is safe to exclude them, as a clause with 'if' or 'unless', so that the line is only a suggestion; null if
/// it is always safe.
/// </param>
internal sealed record JunkEntry(string Pattern, string What, long Bytes, int Files, string? Caution)
{
    /// <summary>Whether they are there after each build of the project, so that they aren't worth a warning.</summary>
    public bool IsMadeByEveryBuild { get; init; }

    /// <summary>Whether no build can need the files.</summary>
    public bool IsSafe => Caution is null;
}
