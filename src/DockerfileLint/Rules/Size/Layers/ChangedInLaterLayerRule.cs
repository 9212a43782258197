using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1003: a later layer changes the owner, mode or time of files and so stores them a second time.</summary>
internal sealed class ChangedInLaterLayerRule : LayerOverlapRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1003", "changed-in-later-layer", "A later layer changes the owner, mode or time of files", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/prefer-copy-chmod"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override bool Covers(LayerOverlap overlap, BuildModel model) =>
        overlap.Cause is OverlapCause.OwnerChanged or OverlapCause.ModeChanged or OverlapCause.Touched;

    // Of 41 such changes in real projects whose contexts were known, 40 had less than 10 kB (November 2026).
    // Folders for logs and temporary files of a program that another stage built are as small.
    protected override bool IsUsuallySmall(LayerOverlap overlap) =>
        overlap.Written.IsFromContext || IsPartOfCopy(overlap);

    protected override bool IsGuess(LayerOverlap overlap) => IsPartOfCopy(overlap);

    protected override bool IsOneFinding(LayerOverlap first, LayerOverlap other) =>
        base.IsOneFinding(first, other)
            || first.Cause == other.Cause
                && first.Hidden.Command is { } command
                && ReferenceEquals(command, other.Hidden.Command);

    protected override bool IsSaidElsewhere(LayerOverlap overlap, RuleContext context) =>
        context.Ask(static model => new JoinedWaste(model)).Hides(overlap.Hidden);

    // The command has to stay for what the RUN wrote, so only a part of it can go.
    protected override bool IsMinor(LayerOverlap overlap) => ChangesOwnFiles(overlap);

    protected override bool ChangesNothing(LayerOverlap overlap)
    {
        if (overlap.Earlier.Instruction is not TransferSyntax copy || overlap.Hidden.Command is not { } command)
            return false;
        var flag = overlap.Cause switch
        {
            OverlapCause.OwnerChanged when command.Name == "chown" => copy.Chown,
            OverlapCause.ModeChanged => copy.Chmod,
            _ => null,
        };
        return flag?.Value is { Length: > 0 } value
            && command.Arguments.FirstOrDefault(static word => word.Prefix is not ['-', ..]) is { } word
            && (word.Text == value || word.Value?.TrimStart('0') == value.TrimStart('0'));
    }

    protected override string MessageOf(
        LayerOverlap overlap, string paths, string it, int line, MeasuredImage? image)
    {
        var (what, flag) = overlap.Cause switch
        {
            OverlapCause.OwnerChanged => ("owner", "--chown"),
            OverlapCause.ModeChanged => ("mode", "--chmod"),
            _ => ("time", null),
        };
        var earlier = Keyword(overlap.Earlier);
        var advice = overlap.Earlier.Instruction is TransferSyntax copy && flag is not null
            ? copy.GetFlag(flag.TrimStart('-')) is null
                ? ChangeAtCopy.GivesToRoot(overlap)
                    ? $"Remove the command: root owns {it} already."
                    : $"Use {earlier} {flag} instead{WhatStays(overlap)}."
                : ChangesNothing(overlap)
                ? $"That {earlier} has the same {flag}: remove the command."
                : $"That {earlier} has {flag}: set it there, and remove the command."
            : $"Change it in that {earlier}.";
        // Recent versions of BuildKit store nothing for a change that changes nothing.
        var stores = overlap.IsBuilderDependent && !IsMeasured(overlap, image) ? "may store" : "stores";
        return $"Changing the {what} of {paths} here {stores} {it} again: "
            + $"the {earlier} on line {line} already stored {it}. {advice}";
    }

    private static bool IsMeasured(LayerOverlap overlap, MeasuredImage? image)
    {
        if (image is null) return false;
        var (writer, hider) = (overlap.Earlier.Instruction.Span, overlap.Later.Instruction.Span);
        return image.Hidden.Any(hidden => hidden.Writer == writer && hidden.Hider == hider);
    }

    /// <summary>What the COPY can't do in place of the command.</summary>
    private static string WhatStays(LayerOverlap overlap)
    {
        var change = overlap.Cause == OverlapCause.OwnerChanged ? "chown" : "chmod";
        if (ChangesOwnFiles(overlap)) return $", and {change} only the other files here";
        return overlap.Hidden.Path.Kind == PathPatternKind.Subtree
            && overlap.Written.Path.Kind == PathPatternKind.Subtree
            && overlap.Hidden.Path.Text == overlap.Written.Path.Text
                ? $", and {change} only the folder itself here"
                : "";
    }

    /// <summary>Whether the RUN has written files itself, before it changes them together with the others.</summary>
    private static bool ChangesOwnFiles(LayerOverlap overlap)
    {
        var effects = overlap.Later.Effects;
        if (effects.Length > Limits.ChangeEffects) return false;
        foreach (var effect in effects)
            if (effect is { Kind: LayerEffectKind.Write, IsSmall: false, Path.IsKnown: true }
                && effect.Span.Start < overlap.Hidden.Span.Start
                && overlap.Hidden.Path.Covers(effect.Path))
                return true;
        return false;
    }

    protected override Func<ImmutableArray<CodeFix>>? Fixes(
        ImmutableArray<LayerOverlap> overlaps, RuleContext context) =>
        overlaps.Any(other => other.Earlier != overlaps[0].Earlier)
            ? null
            : context.Fix.Suggested(
                "Change it at the COPY",
                edit =>
                    ChangeAtCopy.Write(
                        edit, overlaps[0], context.Model, context.Ask(static model => new LaterChanges(model))));
}
