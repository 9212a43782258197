using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>What ARG declares.</summary>
internal static class Arguments
{
    /// <summary>
    /// A declaration: the build argument wins, then the default, then the global argument of that name.
    /// </summary>
    public static VariableDefinition Declare(
        ArgSyntax arg,
        KeyValueSyntax declaration,
        VariableDefinition? latest,
        bool isComplete,
        VariableScope? global,
        StageModel model,
        ExpansionBudget budget)
    {
        budget.Take(declaration, latest);
        var name = declaration.Key.Text;
        if (model.Options.BuildArguments.TryGetValue(name, out var given))
            return new VariableDefinition(
                name,
                VariableOrigin.BuildArgument,
                given ?? ExpansionMarkers.UnknownText,
                latest) { Instruction = arg, Declaration = declaration, IsSpent = budget.IsSpent };
        if (declaration.Value is { } value)
        {
            var state = new BuildState(
                stage: null,
                new VariableScope(latest, isComplete) { IsSpent = budget.IsSpent },
                ShellState.Linux,
                model.Syntax.EscapeCharacter);
            var expansion = state.Expand(value);
            var text = expansion.Error is null ? expansion.Text : ExpansionMarkers.UnknownText;
            return new VariableDefinition(
                name,
                VariableOrigin.ArgumentDefault,
                text,
                latest)
                {
                    Instruction = arg,
                    Declaration = declaration,
                    IsSpent = budget.IsSpent,
                    IsPlaceholder = text.Length == 0 || HasUndefined(expansion),
                };
        }

        // Without a value of its own it takes the global one; where there is none, what the name stood for before
        // stays.
        var outer = global?.Find(name) is { Origin: not VariableOrigin.ArgumentWithoutValue } found ? found : null;
        if ((outer ?? latest?.Find(name)) is { } kept)
            return new VariableDefinition(
                name,
                kept.Origin,
                kept.Text,
                latest) { Instruction = arg, Declaration = declaration, Global = outer, IsSpent = budget.IsSpent };
        return new VariableDefinition(
            name,
            VariableOrigin.ArgumentWithoutValue,
            ExpansionMarkers.NotGiven.ToString(),
            latest) { Instruction = arg, Declaration = declaration, IsSpent = budget.IsSpent };
    }

    private static bool HasUndefined(Expansion expansion)
    {
        foreach (var reference in expansion.References)
            if (reference.Definition is null && reference.Modifier.Length == 0) return true;
        return false;
    }
}
