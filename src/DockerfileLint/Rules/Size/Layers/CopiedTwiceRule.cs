using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1007: a large file is copied, and then copied again to the same place by itself or with its folder.</summary>
internal sealed class CopiedTwiceRule : LayerOverlapRule
{
    private const long Smallest = 1_000_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1007", "copied-twice", "A file is copied twice", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    // A manifest that is copied ahead of the sources is Docker's own advice: only what weighs much is worth a word, and only the context tells.
    /// <inheritdoc/>
    protected override bool Covers(LayerOverlap overlap) =>
        overlap.Cause == OverlapCause.Overwritten && overlap.Earlier.Run is null && overlap.Later.Run is null && overlap.Bytes >= Smallest;

    /// <inheritdoc/>
    protected override string MessageOf(LayerOverlap overlap, string paths, int line) =>
        $"Line {line} copied {paths} already; both layers hold it. Copy it once, or leave it out of this COPY with --exclude (from Dockerfile 1.19 on).";
}
