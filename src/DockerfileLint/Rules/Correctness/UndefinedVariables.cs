using System;
using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>Where variables are declared that an instruction doesn't see, collected once for a file.</summary>
internal sealed class UndefinedVariables
{
    private readonly Dictionary<string, Place> ofStages = new(StringComparer.Ordinal);
    private readonly VariableScope global;

    public UndefinedVariables(BuildModel model)
    {
        if (model.Stages.Length > 0 && model.Stages[0].From is { } first) global = model.GetState(first).Scope;
        foreach (var stage in model.Stages)
        {
            foreach (var instruction in stage.Instructions)
            {
                if (instruction is not ArgSyntax arg) continue;
                foreach (var declaration in arg.Declarations)
                    if (!ofStages.ContainsKey(declaration.Key.Text))
                        ofStages.Add(declaration.Key.Text, new Place(arg, declaration));
            }
        }
    }

    /// <summary>
    /// The declaration that an instruction doesn't see: for a stage an ARG before the first FROM, for FROM one of a
    /// stage.
    /// </summary>
    public Place? DeclaredElsewhere(string name, InstructionSyntax instruction)
    {
        if (instruction is FromSyntax) return ofStages.TryGetValue(name, out var found) ? found : null;
        return global.Find(name) is { } definition ? new Place(definition.Instruction, definition.Declaration) : null;
    }

    /// <summary>A declaration.</summary>
    /// <param name="Arg">The ARG; null for what the builder defines.</param>
    /// <param name="Declaration">The name, and the default that it may have.</param>
    internal readonly record struct Place(InstructionSyntax? Arg, KeyValueSyntax? Declaration);
}
