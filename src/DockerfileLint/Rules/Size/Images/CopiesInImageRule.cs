using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1403: the built image has the same files twice.</summary>
internal sealed class CopiesInImageRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1403", "copies-in-image", "The built image has the same files twice", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
        Waste = WasteClass.Large,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Image is not { } image) return;
        foreach (var copies in image.Copies)
            context.Report(
                copies.Writer,
                $"{ImageText.FilesOf(copies.Path, copies.Files, copies.Bytes)} written here: the image has the same "
                    + $"content at {copies.Other}. Keep one, or link to it.",
                WasteClass.None,
                isAdvice: true,
                savedBytes: new ByteEstimate(copies.Bytes, ByteEstimateKind.Exact),
                related: copies.First is { } first
                    ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, first, "the same content"))
                    : default);
    }
}
