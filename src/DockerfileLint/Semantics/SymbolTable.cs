using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

/// <summary>The stages and variables of a Dockerfile: where they are defined and where they are used.</summary>
public sealed class SymbolTable
{
    private readonly BuildModel model;

    internal SymbolTable(BuildModel model) => this.model = model;

    /// <summary>Every definition and use of a stage or variable, in the order of the text.</summary>
    public ImmutableArray<SymbolOccurrence> Occurrences => model.Stages.IsEmpty ? [] : ImmutableArray<SymbolOccurrence>.Empty;

    /// <summary>The occurrence at an offset of the Dockerfile; null where there is none.</summary>
    public SymbolOccurrence? Find(int position)
    {
        foreach (var occurrence in Occurrences)
            if (occurrence.Span.Contains(position) || occurrence.Span.End == position) return occurrence;
        return null;
    }
}
