using System.Linq;
using System.Threading;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>A Dockerfile with what was measured in its image.</summary>
internal static class MeasuredInput
{
    /// <summary>The input of one build, that of the image.</summary>
    /// <exception cref="InputException">The image can't be read, or is of another Dockerfile.</exception>
    public static LintInput Of(LintInput input, ImageSource source, Terminal terminal)
    {
        var image = source.Read(terminal);
        var map = HistoryMap.Create(image, Linter.ModelOf(input, CancellationToken.None));
        if (map.Layers.All(static layer => layer is null))
            throw new InputException(
                $"{source.Archive}: no layer was made by {input.Dockerfile.Path}; its history has other instructions");
        ReportDifference(map, terminal);
        return input with { Image = ImageMeasure.Of(image, map), OtherBuilds = [] };
    }

    /// <summary>Says where the history and the Dockerfile differ.</summary>
    public static void ReportDifference(HistoryMap map, Terminal terminal)
    {
        if (map.FirstDifferent is not { } instruction) return;
        var line = instruction.Source.GetLine(instruction.Span.Start) + 1;
        terminal.Report(
            $"{instruction.Source.Path}:{line}: warning: from this line upwards, the image's history differs from the "
                + "Dockerfile; those layers have no line");
    }
}
