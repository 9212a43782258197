using System.Collections.Immutable;
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
        foreach (var hidden in image.Hidden)
            context.Report(
                hidden.Hider,
                MessageOf(hidden, context),
                savedBytes: new ByteEstimate(hidden.Bytes, ByteEstimateKind.Exact),
                related: hidden.Writer is { } writer
                    ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, writer, "written here"))
                    : default);
    }

    private static string MessageOf(MeasuredHidden hidden, RuleContext context)
    {
        var files = ImageText.FilesOf(hidden.Path, hidden.Files, hidden.Bytes);
        if (hidden.Writer is not { } writer)
            return $"{files} of the base image: {DoneOf(hidden.Cause)} here, which frees nothing. "
                + "Use a base image without them.";
        var line = context.Source.GetLine(writer.Start) + 1;
        var advice = hidden.Cause switch
        {
            MeasuredCause.Deleted => $"Don't write them on line {line}, or delete them there.",
            MeasuredCause.Moved => $"Write them to their final path on line {line}.",
            MeasuredCause.Overwritten => "Write them only once.",
            MeasuredCause.OwnerChanged => $"Set the owner on line {line}.",
            MeasuredCause.ModeChanged => $"Set the permissions on line {line}.",
            _ => $"Change or link them on line {line}.",
        };
        return $"{files} from line {line}: {DoneOf(hidden.Cause)} here, but still in the image. {advice}";
    }

    private static string DoneOf(MeasuredCause cause) => cause switch
    {
        MeasuredCause.Deleted => "deleted",
        MeasuredCause.Moved => "moved",
        MeasuredCause.Overwritten => "overwritten",
        MeasuredCause.OwnerChanged => "given another owner",
        MeasuredCause.ModeChanged => "given other permissions",
        _ => "stored again",
    };}
