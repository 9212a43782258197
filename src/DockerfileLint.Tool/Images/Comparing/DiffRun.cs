using DockerfileLint.Imaging.Comparing;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Semantics;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images.Comparing;

/// <summary>Reads two images and reports where they differ.</summary>
/// <param name="before">The first image.</param>
/// <param name="after">The second image.</param>
/// <param name="model">The Dockerfile of the second image; null where none is given.</param>
/// <param name="terminal">The streams.</param>
internal sealed class DiffRun(ImageSource before, ImageSource after, BuildModel? model, Terminal terminal)
{
    public int Run(bool isJson, string? output)
    {
        if (before.IsStandardInput && after.IsStandardInput)
            throw new InputException("only one of the images can be read from standard input");
        var difference = ImageDifference.Of(before.Read(terminal), after.Read(terminal));
        var map = model is null ? null : HistoryMap.Create(difference.After, model);
        if (map is not null) MeasuredInput.ReportDifference(map, terminal);
        var (old, now) = (new ImageLines(difference.Before, null), new ImageLines(difference.After, map));
        string?[] read = [before.Archive, after.Archive, model?.Syntax.Source.Path];
        new ImageOutput(output, read, terminal).Write(isJson, (stream, width) =>
        {
            if (isJson) new DifferenceJsonWriter(difference, old, now).Write(stream);
            else new DifferenceTextWriter(difference, old, now, width).Write(stream);
        });
        return ExitStatus.Clean;
    }
}
