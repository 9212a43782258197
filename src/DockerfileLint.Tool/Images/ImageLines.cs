using System;
using System.Linq;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Histories;
using DockerfileLint.Rules.Security;
using DockerfileLint.Syntax;
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

    /// <summary>How many layers are those of the base image; null where that isn't known.</summary>
    public int? BaseLayers => map switch
    {
        { BaseLayers: > 0 and var count } => count,
        _ when !image.Layers.IsEmpty && LineOf(0) is not null => 0,
        _ => null,
    };

    /// <summary>
    /// The bytes of the base image that a squash from a layer on no longer shares; null where the base isn't known.
    /// </summary>
    public long? UnsharedBaseBytes(int from) => BaseLayers is { } count
        ? image.Layers.Where(layer => layer.Index >= from && layer.Index < count).Sum(static layer => layer.Bytes)
        : null;

    private string TextOf(int layer) => map?.Layers[layer] is { } instruction
        ? Shown(instruction)
        : image.Layers[layer].History is { CreatedBy.Length: > 0 } step
            ? Shown(HistoryText.InstructionOf(step))
            : "(unknown)";

    private string OfBase(int layer) => layer < map?.BaseLayers ? "base image: " : "";

    /// <summary>The instruction in one line; of a heredoc, its first line follows.</summary>
    private static string Shown(InstructionSyntax instruction)
    {
        if (instruction.Heredocs is not [var heredoc, ..]) return Shown(instruction.Line.ToString());
        var masked = Masked(instruction.Source.ToString(instruction.Span));
        var start = heredoc.BodySpan.Start - instruction.Span.Start;
        var body = masked.Substring(start, heredoc.BodySpan.Length);
        var first = body.Split('\n').FirstOrDefault(static line => !string.IsNullOrWhiteSpace(line));
        return $"{OneLine(Masked(instruction.Line.ToString()))} {OneLine(first ?? "")}".TrimEnd();
    }

    /// <summary>An instruction in one line, with its secrets hidden as in other reports.</summary>
    private static string Shown(string instruction) => Masked(OneLine(instruction));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Masked(string instruction)
    {
        const string Stage = "FROM scratch\n";
        return SecretMask.Of(SourceText.From(Stage + instruction)).Text.Text[Stage.Length..];
    }
}
