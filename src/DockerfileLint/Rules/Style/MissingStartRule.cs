using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7011: nothing says what a container starts.</summary>
internal sealed class MissingStartRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7011", "missing-start", "Neither CMD nor ENTRYPOINT", Severity.Info)
    {
        Aliases = ImmutableArray.Create("droast:DF036"),
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from } stage) return;
        if (stage.EffectiveCmd is not null || stage.EffectiveEntrypoint is not null) return;
        // Those start a shell, which ends at once without a terminal.
        if (stage.RootBase is not { Kind: BaseImageKind.Image, IsPlainSystem: true } || !stage.Triggers.IsEmpty) return;
        if (context.Model.Purpose.Kind is ImagePurposeKind.Base or ImagePurposeKind.Build) return;
        if (!stage.Instructions.Any(static one => one is TransferSyntax copy && copy.GetFlag("from") is null)) return;
        context.Report(
            from.Image.Span,
            "A container starts the shell of the base image, none of the copied files. Add CMD or ENTRYPOINT.");
    }
}
