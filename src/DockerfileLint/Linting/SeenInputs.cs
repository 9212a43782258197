using System.Collections.Generic;

namespace DockerfileLint.Linting;

/// <summary>
/// The texts that a fixer has been at, as a number each: fixes that lead back to one of them would go round in circles.
/// </summary>
internal sealed class SeenInputs
{
    private readonly HashSet<(ulong Dockerfile, ulong DockerIgnore)> seen = [];

    public SeenInputs(LintInput start) => Add(start);

    /// <summary>Whether the text is new.</summary>
    public bool Add(LintInput input) =>
        seen.Add((Hash(input.Dockerfile.Text), Hash(input.Context.DockerIgnore?.Text ?? "")));

    /// <summary>FNV-1a over the code units.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text) hash = unchecked((hash ^ character) * 1099511628211UL);
        return hash;
    }
}
