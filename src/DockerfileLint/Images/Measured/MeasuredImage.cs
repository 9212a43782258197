using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>
/// What was measured in an image that was built from a Dockerfile, led back to its instructions: exact bytes of file
/// contents.
/// </summary>
public sealed record MeasuredImage
{
    /// <summary>The bytes of the contents of all files in all layers; 0 where that isn't known.</summary>
    public long Bytes { get; init; }

    /// <summary>The spans of the instructions whose layers were measured.</summary>
    public ImmutableArray<TextSpan> Layers { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>What later instructions hide, the largest sum first.</summary>
    public ImmutableArray<MeasuredHidden> Hidden { get; init; } = ImmutableArray<MeasuredHidden>.Empty;

    /// <summary>What nothing needs at run time, the largest sum first.</summary>
    public ImmutableArray<MeasuredFiles> Files { get; init; } = ImmutableArray<MeasuredFiles>.Empty;

    /// <summary>What the image has twice, the largest sum first.</summary>
    public ImmutableArray<MeasuredCopies> Copies { get; init; } = ImmutableArray<MeasuredCopies>.Empty;

    /// <summary>What instructions of a piece of the file hide of each other, the largest sum first.</summary>
    internal IEnumerable<MeasuredHidden> HiddenWithin(TextSpan piece) => Hidden.Where(hidden =>
        hidden.Writer is { } writer && piece.Contains(writer) && piece.Contains(hidden.Hider));
}
