using System.Collections.Generic;

namespace DockerfileLint.Semantics.Junk;

/// <summary>The files of a kind of junk that one line would exclude.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Pattern">The line.</param>
internal sealed record JunkHit(JunkKind Kind, string Pattern)
{
    /// <summary>The indexes of the files among those that are sent.</summary>
    public List<int> Files { get; } = [];
}
