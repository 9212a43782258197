using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1007: a large file is copied twice to the same path, alone or with its folder.</summary>
internal sealed class CopiedTwiceRule : LayerOverlapRule
{
    private const long Smallest = 1_000_000;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1007", "copied-twice", "A file is copied twice", Severity.Info)
    {
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    // Docker itself advises copying a manifest before the sources. Only large files are reported, and only the context
    // shows their size.
    protected override bool Covers(LayerOverlap overlap, BuildModel model) =>
        overlap.Cause == OverlapCause.Overwritten
            && overlap.Earlier.Run is null
            && overlap.Later.Run is null
            && overlap.Bytes >= Smallest;

    protected override string MessageOf(
        LayerOverlap overlap, string paths, string it, int line, MeasuredImage? image) =>
        $"The {Keyword(overlap.Earlier)} on line {line} already copied {paths}, so two layers store {it}. "
            + $"Copy {it} once, or use COPY --exclude here.";
}
