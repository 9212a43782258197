using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// One definition of a variable: one pair of an ENV, one declaration of an ARG, or one that the builder makes.
/// </summary>
internal sealed class VariableDefinition
{
    private const int IndexInterval = 32;

    private readonly ImmutableDictionary<string, VariableDefinition>? index;
    private readonly int depth;
    private readonly bool isKnown;

    internal VariableDefinition(string name, VariableOrigin origin, string text, VariableDefinition? previous)
    {
        Name = name;
        Origin = origin;
        Text = text;
        Previous = previous;
        depth = previous is null ? 1 : previous.depth + 1;
        Longest = previous is null || previous.Longest < text.Length ? text.Length : previous.Longest;
        isKnown = !ExpansionMarkers.HasAny(text);
        if (depth % IndexInterval == 0) index = BuildIndex();
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Where the value comes from.</summary>
    public VariableOrigin Origin { get; }

    /// <summary>The ARG or ENV; null where the builder makes the definition.</summary>
    public InstructionSyntax? Instruction { get; internal init; }

    /// <summary>The pair or declaration in <see cref="Instruction"/>.</summary>
    public KeyValueSyntax? Declaration { get; internal init; }

    /// <summary>The global definition whose value an ARG without a default takes; null elsewhere.</summary>
    public VariableDefinition? Global { get; internal init; }

    /// <summary>Whether the container sees it too: only what ENV or the base image sets.</summary>
    public bool IsEnvironment => Origin is VariableOrigin.Environment or VariableOrigin.BaseImage;

    /// <summary>What is known of the value.</summary>
    public ValueKind Kind =>
        Origin == VariableOrigin.ArgumentWithoutValue ? ValueKind.Unset : isKnown ? ValueKind.Known : ValueKind.Unknown;

    /// <summary>The value; null where it is unset or not known.</summary>
    public string? Value => Kind == ValueKind.Known ? Text : null;

    /// <summary>Where the name is defined; null where the builder makes the definition.</summary>
    public TextSpan? NameSpan => Declaration?.Key.Span;

    /// <summary>The value with markers for what is not known.</summary>
    internal string Text { get; }

    /// <summary>The length of the longest value of this definition and those before it.</summary>
    internal int Longest { get; }

    /// <summary>Whether what variables may bring into words was spent when it was made.</summary>
    internal bool IsSpent { get; init; }

    /// <summary>
    /// Whether the default of an ARG only stands for a build argument: it is empty, or has a variable that nothing
    /// defines.
    /// </summary>
    internal bool IsPlaceholder { get; init; }

    /// <summary>The definition made before this one.</summary>
    internal VariableDefinition? Previous { get; }

    /// <summary>The latest definition of this name, this one or one made before it.</summary>
    internal VariableDefinition? Find(string name)
    {
        // Few variables: a walk is fastest. Many: every so often a definition carries an index of all before it.
        for (var definition = this; definition is not null; definition = definition.Previous)
        {
            if (definition.Name == name) return definition;
            if (definition.index is not null) return definition.index.TryGetValue(name, out var found) ? found : null;
        }

        return null;
    }

    private ImmutableDictionary<string, VariableDefinition> BuildIndex()
    {
        var recent = new VariableDefinition[IndexInterval];
        var count = 0;
        var definition = this;
        for (; definition is not null && (count == 0 || definition.index is null); definition = definition.Previous)
            recent[count++] = definition;
        var builder = (definition?.index
            ?? ImmutableDictionary.Create<string, VariableDefinition>(System.StringComparer.Ordinal)).ToBuilder();
        while (--count >= 0) builder[recent[count].Name] = recent[count];
        return builder.ToImmutable();
    }
}
