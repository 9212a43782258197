using System.IO;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Reporting;
using DockerfileLint.Semantics;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>Reads an image and reports where its bytes are.</summary>
/// <param name="settings">What is asked for.</param>
/// <param name="model">The Dockerfile of the image; null where none is given.</param>
/// <param name="terminal">The streams.</param>
internal sealed class ImageRun(ImageSettings settings, BuildModel? model, Terminal terminal)
{
    public int Run()
    {
        var image = settings.Source.Read(terminal);
        var map = model is null ? null : HistoryMap.Create(image, model);
        if (map is not null) MeasuredInput.ReportDifference(map, terminal);
        if (settings.Output is { } path) WriteFile(path, image, map);
        else Write(image, map, terminal.Output, terminal.IsScreen);
        return ExitStatus.Clean;
    }

    private void WriteFile(string path, ContainerImage image, HistoryMap? map)
    {
        using var content = new MemoryStream();
        Write(image, map, content, isScreen: false);
        string?[] read = [settings.Source.Archive, model?.Syntax.Source.Path];
        ReportFile.Write(path, content.ToArray(), new LintRoots(["."], null).OfReport(path), read.OfType<string>());
    }

    private void Write(ContainerImage image, HistoryMap? map, Stream output, bool isScreen)
    {
        var layers = new ImageLines(image, map);
        if (settings.Format == ReportFormat.Json) ImageJsonWriter.Write(image, layers, output);
        else new ImageTextWriter(layers, isScreen ? terminal.Width : 0).Write(image, output);
    }
}
