using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>The variables that FROM sees: those that the builder defines and the ARGs before the first FROM.</summary>
internal static class GlobalScope
{
    private static readonly string[] Unpredictable = [
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT", "TARGETOSVERSION", "TARGETSTAGE"
    ];

    private static readonly VariableDefinition Unplatformed = Predefine(platform: null);

    public static VariableScope Create(StageModel model, ExpansionBudget budget)
    {
        var options = model.Options;
        var latest = options.Platform is null ? Unplatformed : Predefine(options.Platform);
        foreach (var instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax or UnknownInstructionSyntax { Intended: InstructionKind.From })
                return ForAll(model, latest, budget);
            model.ThrowIfCancelled();
            if (instruction is ArgSyntax arg) latest = Declare(arg, latest, model, budget);
        }

        // Without FROM the arguments belong to the one stage there is.
        return new VariableScope(
            options.Platform is null ? Unplatformed : Predefine(options.Platform), IsComplete: true);
    }

    /// <summary>What every FROM sees: where they take more than is left, none of them takes long values over.</summary>
    private static VariableScope ForAll(StageModel model, VariableDefinition latest, ExpansionBudget budget)
    {
        if (latest.Longest > Limits.SharedLength)
        {
            foreach (var instruction in model.Syntax.Instructions)
                if (instruction is FromSyntax) budget.Take(instruction, latest);
        }

        return new VariableScope(latest, IsComplete: true) { IsSpent = budget.IsSpent };
    }

    private static VariableDefinition Declare(
        ArgSyntax arg, VariableDefinition latest, StageModel model, ExpansionBudget budget)
    {
        foreach (var declaration in arg.Declarations)
            latest = Arguments.Declare(arg, declaration, latest, isComplete: true, global: null, model, budget);
        return latest;
    }

    private static VariableDefinition Predefine(string? platform)
    {
        VariableDefinition? latest = null;
        foreach (var name in Unpredictable) latest = Predefine(name, value: null, latest);
        var parts = platform?.Split('/') ?? [];
        latest = Predefine("TARGETPLATFORM", platform, latest);
        latest = Predefine("TARGETOS", parts.Length > 0 ? parts[0] : null, latest);
        latest = Predefine("TARGETARCH", parts.Length > 1 ? parts[1] : null, latest);
        return Predefine("TARGETVARIANT", platform is null ? null : parts.Length > 2 ? parts[2] : "", latest);
    }

    private static VariableDefinition Predefine(string name, string? value, VariableDefinition? latest) =>
        new(name, VariableOrigin.Predefined, value ?? ExpansionMarkers.UnknownText, latest);
}
