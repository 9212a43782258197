using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>The variables that FROM sees: those that the builder defines and the ARGs before the first FROM.</summary>
internal static class GlobalScope
{
    private static readonly string[] Unpredictable = ["BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT", "TARGETOSVERSION", "TARGETSTAGE"];

    private static readonly VariableDefinition Unplatformed = Predefine(platform: null);

    public static VariableScope Create(BuildModel model)
    {
        var options = model.Options;
        var latest = options.Platform is null ? Unplatformed : Predefine(options.Platform);
        foreach (var instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax or UnknownInstructionSyntax { Intended: InstructionKind.From }) return new VariableScope(latest, IsComplete: true);
            if (instruction is ArgSyntax arg) latest = Declare(arg, latest, model);
        }

        // Without FROM the arguments belong to the one stage there is.
        return new VariableScope(options.Platform is null ? Unplatformed : Predefine(options.Platform), IsComplete: true);
    }

    private static VariableDefinition Declare(ArgSyntax arg, VariableDefinition latest, BuildModel model)
    {
        foreach (var declaration in arg.Declarations) latest = Arguments.Declare(arg, declaration, latest, isComplete: true, global: null, model);
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
        new(name, VariableOrigin.Predefined, value ?? ExpansionMarkers.Unknown.ToString(), latest);
}
