using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Symbols;

/// <summary>The stages and variables of a Dockerfile: where they are defined and where they are used.</summary>
internal sealed class SymbolTable
{
    private readonly StageModel model;
    private ImmutableArray<SymbolOccurrence> occurrences;

    internal SymbolTable(StageModel model) => this.model = model;

    /// <summary>
    /// Every definition and use of a stage or variable, in the order of the text; those in shell text included.
    /// </summary>
    public ImmutableArray<SymbolOccurrence> Occurrences =>
        Once.Get(ref occurrences, this, static table => SymbolCollector.Collect(table.model));

    /// <summary>The occurrence at an offset of the Dockerfile; null where there is none.</summary>
    public SymbolOccurrence? Find(int position)
    {
        foreach (var occurrence in Occurrences)
            if (occurrence.Span.Contains(position) || occurrence.Span.End == position) return occurrence;
        return null;
    }

    /// <summary>All definitions and uses of the symbol that an occurrence names, itself included.</summary>
    public ImmutableArray<SymbolOccurrence> References(SymbolOccurrence occurrence)
    {
        var scopes = occurrence.Kind == SymbolKind.Variable ? LinkedScopes(occurrence) : null;
        var found = ImmutableArray.CreateBuilder<SymbolOccurrence>();
        foreach (var other in Occurrences)
        {
            if (other.Kind != occurrence.Kind || other.Name != occurrence.Name) continue;
            if (scopes is null ? other.Scope == occurrence.Scope : scopes.Contains(other.Scope)) found.Add(other);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The edits that give a symbol another name; empty where the name is not allowed, is taken, or a use can't be
    /// edited.
    /// </summary>
    public ImmutableArray<TextChange> Rename(SymbolOccurrence occurrence, string newName)
    {
        var name = occurrence.Kind == SymbolKind.Stage ? newName.ToLowerInvariant() : newName;
        if (!IsAllowed(occurrence.Kind, newName) || name == occurrence.Name) return ImmutableArray<TextChange>.Empty;
        foreach (var other in Occurrences)
            if (other.Kind == occurrence.Kind && other.Name == name) return ImmutableArray<TextChange>.Empty;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var reference in References(occurrence))
        {
            if (!string.Equals(
                model.Syntax.Source.ToString(reference.Span),
                occurrence.Name,
                System.StringComparison.OrdinalIgnoreCase))
                return ImmutableArray<TextChange>.Empty;
            changes.Add(new TextChange(model.Syntax.Source.Path, reference.Span, newName));
        }

        return changes.ToImmutable();
    }

    private static bool IsAllowed(SymbolKind kind, string name)
    {
        if (name.Length == 0) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var isLetter = name[i] is >= 'a' and <= 'z' or >= 'A' and <= 'Z'
                || kind == SymbolKind.Variable && name[i] == '_';
            if (!isLetter
                && (i == 0
                    || name[i] is not (>= '0' and <= '9' or '_')
                        && (kind == SymbolKind.Variable || name[i] is not ('-' or '.'))))
                return false;
        }

        return true;
    }

    /// <summary>
    /// A variable flows from the global scope into each stage that re-declares it, and from a stage into those built on
    /// it.
    /// </summary>
    private HashSet<int> LinkedScopes(SymbolOccurrence occurrence)
    {
        var linked = new HashSet<int> { occurrence.Scope };
        for (var before = 0; before != linked.Count;)
        {
            before = linked.Count;
            foreach (var stage in model.Stages)
            {
                if (stage.BaseStage is { } parent) Link(linked, stage.Index, parent.Index);
                if (TakesGlobal(stage, occurrence.Name)) Link(linked, stage.Index, SymbolOccurrence.GlobalScope);
            }
        }

        return linked;
    }

    private bool TakesGlobal(Stage stage, string name)
    {
        foreach (var occurrence in Occurrences)
            if (occurrence.Kind == SymbolKind.Variable
                && occurrence.Name == name
                && occurrence.Scope == stage.Index
                && occurrence.TakesGlobal)
                return true;
        return false;
    }

    private static void Link(HashSet<int> linked, int left, int right)
    {
        if (linked.Contains(left)) linked.Add(right);
        else if (linked.Contains(right)) linked.Add(left);
    }
}
