using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3022: COPY --from a stage on scratch that nothing was put into.</summary>
internal sealed class EmptyStageSourceRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3022", "empty-stage-source", "COPY from a stage without files", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/copy-from-empty-scratch-stage"),
    };

    public override void Analyze(RuleContext context)
    {
        var empty = new HashSet<Stage>();
        foreach (var stage in context.Model.Stages)
        {
            if (!IsEmpty(stage, empty)) continue;
            empty.Add(stage);
            foreach (var use in stage.Uses)
            {
                if (use.Kind != StageReferenceKind.Copy || use.Instruction is not TransferSyntax transfer
                    || !TakesSomething(transfer, context))
                    continue;
                context.Report(
                    use.Span,
                    $"Stage '{stage}' is empty, so this COPY finds nothing. Put the files into it first.",
                    related: ImmutableArray.Create(
                        new RelatedLocation(context.Source.Path, stage.Base.Span, "the empty stage")));
            }
        }
    }

    /// <summary>Whether nothing is put into a stage, nor into the one that it is built on.</summary>
    private static bool IsEmpty(Stage stage, HashSet<Stage> empty)
    {
        if (stage.BaseStage is { } parent ? !empty.Contains(parent) || !parent.Triggers.IsEmpty
            : stage.Base.Kind != BaseImageKind.Scratch)
            return false;
        foreach (var instruction in stage.Instructions)
            if (instruction is TransferSyntax or RunSyntax or WorkdirSyntax or UnknownInstructionSyntax) return false;
        return true;
    }

    /// <summary>Whether a source is more than the root, which is there.</summary>
    private static bool TakesSomething(TransferSyntax transfer, RuleContext context)
    {
        var state = context.Model.GetState(transfer);
        foreach (var source in transfer.Sources)
            if (state.Expand(source).Value is { } path && path.IndexOf('*') < 0 && path.Trim('/', '.').Length > 0)
                return true;
        return false;
    }
}
