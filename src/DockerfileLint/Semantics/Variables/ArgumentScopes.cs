using System.Collections.Generic;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// What each declaration of one ARG finds; kept for the last ARG that was asked for, so that one of many declarations
/// is walked through once.
/// </summary>
internal sealed class ArgumentScopes
{
    private readonly Dictionary<WordSyntax, VariableDefinition?> found = [];
    private readonly VariableDefinition? before;

    public ArgumentScopes(ArgSyntax arg, VariableDefinition? latest, VariableDefinition? before)
    {
        Argument = arg;
        this.before = before;
        for (var definition = latest; definition is not null && definition != before; definition = definition.Previous)
        {
            if (definition.Declaration is not { } declaration) continue;
            found[declaration.Key] = definition.Previous;
            if (declaration.Value is { } value) found[value] = definition.Previous;
        }
    }

    public ArgSyntax Argument { get; }

    /// <summary>
    /// The latest definition that a word of the ARG finds: those before the instruction and those to its left.
    /// </summary>
    public VariableDefinition? Left(WordSyntax word) => found.TryGetValue(word, out var left) ? left : before;
}
