using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Text;

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
        && hidden.Cause is MeasuredCause.Overwritten or MeasuredCause.Rewritten or MeasuredCause.TimeChanged
            or MeasuredCause.Unchanged;

    private static string MessageOf(MeasuredHidden hidden, RuleContext context)
    {
        var files = ImageText.FilesOf(hidden.Path, hidden.Files, hidden.Bytes);
        var done = $"{ImageText.DoneOf(hidden.Cause)} here{EffectOf(hidden)}";
        if (hidden.Writer is not { } writer)
            return $"{files} of the base image: {done}. {AdviceForBase(hidden, context)}";
        var line = context.Source.GetLine(writer.Start) + 1;
        return $"{files} from line {line}: {done}. {AdviceFor(hidden, writer, line, context)}";
    }

    private static string EffectOf(MeasuredHidden hidden) => hidden.Cause switch
    {
        MeasuredCause.Deleted or MeasuredCause.Overwritten =>
            hidden.Writer is null ? ", which frees nothing" : ", but still in the image",
        MeasuredCause.Rewritten => " with the same content",
        MeasuredCause.Unchanged => ", though nothing changed",
        _ => hidden.Files == 1 ? ", which stores it again" : ", which stores them again",
    };

    private static string AdviceForBase(MeasuredHidden hidden, RuleContext context)
    {
        var isOne = hidden.Files == 1;
        var (them, their) = isOne ? ("it", "its") : ("them", "their");
        return hidden.Cause switch
        {
            MeasuredCause.Deleted => $"Use a base image without {them}.",
            MeasuredCause.Overwritten => $"Use a base image without {them}, or a newer one.",
            MeasuredCause.Moved => $"Use {them} at {their} old path, or link to {them}.",
            MeasuredCause.OwnerChanged => Leave("owner as it is"),
            MeasuredCause.ModeChanged => Leave("permissions as they are"),
            MeasuredCause.TimeChanged => $"Leave {their} time as it is.",
            MeasuredCause.Unchanged => AgainOf(hidden, them, context),
            _ => isOne ? "Leave it as it is." : "Leave them as they are.",
        };

        string Leave(string what) => isOne
            ? $"Leave {their} {what}."
            : "Change only the files that need it.";
    }

    private static string AdviceFor(MeasuredHidden hidden, TextSpan writer, int line, RuleContext context)
    {
        var them = hidden.Files == 1 ? "it" : "them";
        return hidden.Cause switch
        {
            MeasuredCause.Deleted when ImageText.IsRun(writer, context) => $"Delete {them} on line {line}.",
            MeasuredCause.Deleted => $"Leave {them} out of line {line}, or bind-mount {them} into the RUN.",
            MeasuredCause.Overwritten => $"Leave {them} out of line {line}, or write the final content there.",
            MeasuredCause.Moved => $"Write {them} to the final path on line {line}.",
            MeasuredCause.OwnerChanged => $"Set the owner on line {line}.",
            MeasuredCause.ModeChanged => $"Set the permissions on line {line}.",
            MeasuredCause.TimeChanged => $"Leave the time as it is, or set it on line {line}.",
            MeasuredCause.Unchanged => AgainOf(hidden, them, context),
            _ => $"Change or link {them} on line {line}.",
        };
    }

    private static string AgainOf(MeasuredHidden hidden, string them, RuleContext context) =>
        ImageText.IsRun(hidden.Hider, context) ? "Delete the command that does this." : $"Don't copy {them} again.";
}
