using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Reporting;
using DockerfileLint.Semantics;
using DockerfileLint.Tool.Images.Limits;
using DockerfileLint.Tool.Images.Pages;

namespace DockerfileLint.Tool.Images;

/// <summary>Reads an image and reports where its bytes are.</summary>
/// <param name="settings">What is asked for.</param>
/// <param name="model">The Dockerfile of the image; null where none is given.</param>
/// <param name="terminal">The streams.</param>
internal sealed class ImageRun(ImageSettings settings, BuildModel? model, Terminal terminal)
{
    public int Run()
    {
        var limits = settings.HasLimits ? DiveLimits.Read(settings.LimitFile) : null;
        var image = settings.Source.Read(terminal);
        var map = model is null ? null : HistoryMap.Create(image, model);
        if (map is not null) MeasuredInput.ReportDifference(map, terminal);
        var rules = limits?.Apply(image) ?? [];
        string?[] read = [settings.Source.Archive, model?.Syntax.Source.Path, settings.LimitFile];
        new ImageOutput(settings.Output, read, terminal).Write(
            settings.Format == ReportFormat.Json,
            (output, width) => Write(image, new ImageLines(image, map), rules, output, width));
        return rules.Any(static rule => rule.Fails) ? ExitStatus.Findings : ExitStatus.Clean;
    }

    private void Write(
        ContainerImage image, ImageLines lines, ImmutableArray<DiveRule> rules, Stream output, int width)
    {
        if (settings.Format == ReportFormat.Json) ImageJsonWriter.Write(image, lines, rules, output);
        else if (settings.Format == ReportFormat.Html) new ImagePage(image, lines, rules).Write(output);
        else new ImageTextWriter(lines, width).Write(image, rules, output);
    }
}
