using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1003: a later layer gives files of an earlier one another owner, mode or time, and so holds them a second time.</summary>
internal sealed class ChangedInLaterLayerRule : LayerOverlapRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1003", "changed-in-later-layer", "A later layer re-owns or re-modes what an earlier one wrote", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/prefer-copy-chmod"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override bool Covers(LayerOverlap overlap) => overlap.Cause is OverlapCause.OwnerChanged or OverlapCause.ModeChanged or OverlapCause.Touched;

    /// <inheritdoc/>
    protected override string MessageOf(LayerOverlap overlap, string paths, int line)
    {
        var (what, flag) = overlap.Cause switch
        {
            OverlapCause.OwnerChanged => ("owner", "--chown"),
            OverlapCause.ModeChanged => ("mode", "--chmod"),
            _ => ("time", null),
        };
        var advice = overlap.Earlier.Run is null && flag is not null ? $"Set it where the files are copied: {overlap.Earlier.Instruction.Kind.ToString().ToUpperInvariant()} {flag}." : "Change it in the instruction that wrote them.";
        var share = overlap.IsBuilderDependent ? "up to all of their bytes" : "all of their bytes";
        return $"Line {line} wrote {paths} in an earlier layer; a new {what} stores {share} a second time. {advice}";
    }

    /// <inheritdoc/>
    protected override Func<ImmutableArray<CodeFix>>? Fixes(ImmutableArray<LayerOverlap> overlaps, RuleContext context) =>
        overlaps.Length > 1 ? null : () => ChangeAtCopy.Of(overlaps[0], context.Source, context.Ask(static model => new LaterChanges(model))) is { } fix ? ImmutableArray.Create(fix) : ImmutableArray<CodeFix>.Empty;
}
