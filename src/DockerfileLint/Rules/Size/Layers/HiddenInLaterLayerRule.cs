using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1002: a later layer deletes or moves what an earlier one wrote, which frees nothing.</summary>
internal sealed class HiddenInLaterLayerRule : LayerOverlapRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1002", "hidden-in-later-layer", "A later layer deletes or moves what an earlier one wrote", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("slim-lint:ID.20021"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    // What a package manager leaves behind has rules of its own, which know the way to clean it.
    /// <inheritdoc/>
    protected override bool Covers(LayerOverlap overlap) => overlap.Cause is OverlapCause.Deleted or OverlapCause.Moved && overlap.Written.What is (null or "download");

    /// <inheritdoc/>
    protected override string MessageOf(LayerOverlap overlap, string paths, int line)
    {
        if (overlap.Cause == OverlapCause.Moved) return $"Line {line} wrote {paths} in an earlier layer, which keeps it: after this move the image holds it twice. Write it to its place at once, or move it in the RUN that wrote it.";
        return overlap.Earlier.Run is null
            ? $"Line {line} copied {paths} in an earlier layer, which keeps it: deleting it here frees nothing. Do not copy it, or bind-mount it into the RUN that needs it."
            : $"Line {line} wrote {paths} in an earlier layer, which keeps it: deleting it here frees nothing. Delete it in the RUN that wrote it.";
    }
}
