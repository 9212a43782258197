namespace DockerfileLint.Context;

/// <summary>What the lines of a .dockerignore say about a path.</summary>
/// <param name="id">A number that no other has.</param>
/// <param name="deciding">The line that decides; null if none does.</param>
/// <param name="matched">The lines that match the path or a folder above it, in order.</param>
internal sealed class IgnoreDecision(int id, IgnorePattern? deciding, int[] matched)
{
    /// <summary>No line says anything.</summary>
    public static readonly IgnoreDecision None = new(0, deciding: null, []);

    public int Id { get; } = id;

    public IgnorePattern? Deciding { get; } = deciding;

    public int[] Matched { get; } = matched;
}
