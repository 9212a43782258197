using System;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Rules.Security;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Images;

/// <summary>The layers of an image as people know them: by instruction and line.</summary>
/// <param name="image">The image.</param>
/// <param name="map">Which instruction made which layer; null where no Dockerfile is given.</param>
internal sealed class ImageLines(ContainerImage image, HistoryMap? map)
{
    private readonly string?[] instructions = new string?[image.Layers.Length];

    /// <summary>The instruction of a layer in one line; <c>(unknown)</c> where the image doesn't say.</summary>
    public string InstructionOf(int layer) => instructions[layer] ??= TextOf(layer);

    /// <summary>The line of the instruction in the Dockerfile, from 1; null where it isn't known.</summary>
    public int? LineOf(int layer) =>
        map?.Layers[layer] is { } instruction ? instruction.Source.GetLine(instruction.Span.Start) + 1 : null;

    /// <summary>Such as <c>3: COPY . .</c>; it may be cut off, <see cref="EndOf"/> may not.</summary>
    public string HeadOf(int layer) => $"{layer}: {NameOf(layer)}";

    /// <summary>The instruction, and whether it is one of the base image.</summary>
    public string NameOf(int layer) => OfBase(layer) + InstructionOf(layer);

    /// <summary>Such as <c> (line 5)</c>; empty where the line isn't known.</summary>
    public string EndOf(int layer) => LineOf(layer) is { } line ? $" (line {line})" : "";

    /// <summary>The lowest layer of the Dockerfile; null where none is known.</summary>
    public int? FirstOwn => image.Layers.FirstOrDefault(layer => LineOf(layer.Index) is not null)?.Index;

    private string TextOf(int layer) => map?.Layers[layer] is { } instruction
        ? Shown(instruction.Line.ToString())
        : image.Layers[layer].History is { CreatedBy.Length: > 0 } step
            ? Shown(HistoryText.InstructionOf(step))
            : "(unknown)";

    private string OfBase(int layer) => layer < map?.BaseLayers ? "base image: " : "";

    /// <summary>An instruction in one line, with its secrets hidden as in other reports.</summary>
    private static string Shown(string instruction)
    {
        const string Stage = "FROM scratch\n";
        var line = string.Join(' ', instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return SecretMask.Of(SourceText.From(Stage + line)).Text.Text[Stage.Length..];
    }
}
