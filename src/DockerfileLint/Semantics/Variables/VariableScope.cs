using System.Collections.Generic;

namespace DockerfileLint.Semantics.Variables;

/// <summary>The variables that a word sees.</summary>
/// <param name="Latest">The latest definition; the others hang on it.</param>
/// <param name="IsComplete">
/// Whether a name without a definition is unset for sure; else an image that is not known could define it.
/// </param>
internal readonly record struct VariableScope(VariableDefinition? Latest, bool IsComplete)
{
    /// <summary>
    /// Whether a shell expands the word: then parameters such as <c>$1</c> have values that are not known.
    /// </summary>
    public bool IsShell { get; init; }

    /// <summary>
    /// Whether the file has spent what its variables may bring into words: only short values are then taken over.
    /// </summary>
    public bool IsSpent { get => field || Latest?.IsSpent == true; init; }

    /// <summary>
    /// What the script itself has assigned so far, which comes before the others; null where it has assigned nothing.
    /// Nothing else looks at an earlier state of it, so it needs no definitions that hang on each other.
    /// </summary>
    public Dictionary<string, VariableDefinition>? Assigned { get; init; }

    public VariableDefinition? Find(string name) =>
        Assigned is not null && Assigned.TryGetValue(name, out var assigned) ? assigned : Latest?.Find(name);
}
