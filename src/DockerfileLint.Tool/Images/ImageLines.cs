using System;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Syntax;

namespace DockerfileLint.Tool.Images;

/// <summary>The layers of an image as people know them: by instruction and line.</summary>
/// <param name="image">The image.</param>
/// <param name="map">Which instruction made which layer; null where no Dockerfile is given.</param>
internal sealed class ImageLines(ContainerImage image, HistoryMap? map)
{
    private const string BuildKit = "# buildkit";
    private const string NoCommand = "#(nop)";
    private const string Shell = "/bin/sh -c ";

    /// <summary>The instruction of a layer in one line; <c>(unknown)</c> where the image doesn't say.</summary>
    public string InstructionOf(int layer) => map?.Layers[layer] is { } instruction
        ? OneLine(instruction.Line.ToString())
        : OfBase(layer) + (image.Layers[layer].History is { CreatedBy.Length: > 0 } step
            ? OneLine(Shortened(step.CreatedBy))
            : "(unknown)");

    /// <summary>The line of the instruction in the Dockerfile, from 1; null where it isn't known.</summary>
    public int? LineOf(int layer) =>
        map?.Layers[layer] is { } instruction ? instruction.Source.GetLine(instruction.Span.Start) + 1 : null;

    /// <summary>What is below the first layer of a Dockerfile that has all its instructions is its base.</summary>
    private string OfBase(int layer) =>
        map is { FirstDifferent: null } && map.Layers.Take(layer).All(static one => one is null) ? "base image: " : "";

    /// <summary>A step without what builders write around the instruction.</summary>
    private static string Shortened(string step)
    {
        var mark = step.IndexOf(NoCommand, StringComparison.Ordinal);
        if (mark >= 0) return step[(mark + NoCommand.Length)..].TrimStart();
        var text = step.EndsWith(BuildKit, StringComparison.Ordinal) ? step[..^BuildKit.Length].TrimEnd() : step;
        var isRun = text.StartsWith("RUN ", StringComparison.Ordinal);
        if (isRun || text.StartsWith('|') || text.StartsWith(Shell, StringComparison.Ordinal))
        {
            var shell = text.IndexOf(Shell, StringComparison.Ordinal);
            return "RUN " + (shell < 0 ? text[(isRun ? "RUN ".Length : 0)..] : text[(shell + Shell.Length)..]);
        }

        return text;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
