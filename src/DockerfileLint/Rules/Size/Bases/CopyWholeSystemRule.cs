using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1107: the whole file system of a stage is copied into the final image.</summary>
internal sealed class CopyWholeSystemRule : InstructionRule<CopySyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1107", "copy-whole-system", "The whole file system of a stage is copied", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3067", "droast:DF026"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    protected override void Analyze(CopySyntax instruction, Stage? stage, RuleContext context)
    {
        // Into an empty image this is a way to squash layers, and intended.
        if (stage is not { IsShipped: true }
            || instruction.GetFlag("from") is not { Value: { Length: > 0 } from }
            || stage.RootBase.Kind == BaseImageKind.Scratch)
            return;
        var state = context.Model.GetState(instruction);
        if (instruction.Destination is not { } destination || state.Expand(destination).Value is not "/") return;
        // A stage or image that holds nothing but what it was made for is copied whole on purpose.
        if (context.Ask(StagesByName).TryGetValue(from, out var taken) && IsBare(taken.RootBase)
            || from.StartsWith("tonistiigi/xx", StringComparison.Ordinal))
            return;
        foreach (var source in instruction.Sources)
        {
            if (source.Heredoc is not null || state.Expand(source).Value is not ("/" or "/*" or "/.")) continue;
            context.Report(
                source.Span,
                $"This copies the whole file system of {from}, including its build tools. "
                    + "Copy only the paths that the program needs.");
        }
    }

    private static readonly Func<BuildModel, Dictionary<string, Stage>> StagesByName = static model =>
    {
        var found = new Dictionary<string, Stage>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in model.Stages)
            if (stage.Name is { } name && !found.ContainsKey(name)) found.Add(name, stage);
        return found;
    };

    /// <summary>Whether an image is the empty one, or tonistiigi/xx, which holds scripts alone.</summary>
    private static bool IsBare(BaseImage image) =>
        image.Kind == BaseImageKind.Scratch || image.Known.Repository == "tonistiigi/xx";
}
