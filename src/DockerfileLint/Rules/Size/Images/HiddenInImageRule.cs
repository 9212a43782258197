using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1401: the built image stores files that a later layer hides.</summary>
internal sealed class HiddenInImageRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1401", "hidden-in-image", "The built image stores hidden files", Severity.Warning)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
        Waste = WasteClass.Large,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Image is not { } image) return;
        foreach (var hidden in image.Hidden.Where(static hidden => !IsOrdinary(hidden)))
            context.Report(
                hidden.Hider,
                MessageOf(hidden, context),
                savedBytes: new ByteEstimate(hidden.Bytes, ByteEstimateKind.Exact),
                related: hidden.Writer is { } writer
                    ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, writer, "written here"))
                    : default);
    }

    /// <summary>
    /// Package managers rewrite their databases, which are the base image's: up to these bytes, nothing can be done.
    /// </summary>
    private const long Databases = 10_000_000;

    private static bool IsOrdinary(MeasuredHidden hidden) => hidden.Writer is null && hidden.Bytes < Databases
        && hidden.Cause is MeasuredCause.Overwritten or MeasuredCause.Rewritten;

    private static string MessageOf(MeasuredHidden hidden, RuleContext context)
    {
        var files = ImageText.FilesOf(hidden.Path, hidden.Files, hidden.Bytes);
        var them = hidden.Files == 1 ? "it" : "them";
        if (hidden.Writer is not { } writer)
            return $"{files} of the base image: {ImageText.DoneOf(hidden.Cause)} here, which frees nothing. "
                + $"Use a base image without {them}.";
        var line = context.Source.GetLine(writer.Start) + 1;
        var advice = hidden.Cause switch
        {
            MeasuredCause.Deleted when ImageText.IsRun(writer, context) => $"Delete {them} on line {line}.",
            MeasuredCause.Deleted => $"Leave {them} out of line {line}, or bind-mount {them} into the RUN.",
            MeasuredCause.Moved => $"Write {them} to the final path on line {line}.",
            MeasuredCause.Overwritten => $"Write {them} only once.",
            MeasuredCause.OwnerChanged => $"Set the owner on line {line}.",
            MeasuredCause.ModeChanged => $"Set the permissions on line {line}.",
            _ => $"Change or link {them} on line {line}.",
        };
        var rest = hidden.Cause is MeasuredCause.Rewritten ? "" : ", but still in the image";
        return $"{files} from line {line}: {ImageText.DoneOf(hidden.Cause)} here{rest}. {advice}";
    }

}
