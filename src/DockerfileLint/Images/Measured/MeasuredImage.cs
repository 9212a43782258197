using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>
/// What was measured in an image that was built from a Dockerfile, led back to its instructions: exact bytes of file
/// contents.
/// </summary>
public sealed record MeasuredImage
{
    /// <summary>The spans of the instructions whose layers were measured.</summary>
    public ImmutableArray<TextSpan> Layers { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>What later instructions hide, the largest sum first.</summary>
    public ImmutableArray<MeasuredHidden> Hidden { get; init; } = ImmutableArray<MeasuredHidden>.Empty;

    /// <summary>What nothing needs at run time, the largest sum first.</summary>
    public ImmutableArray<MeasuredFiles> Files { get; init; } = ImmutableArray<MeasuredFiles>.Empty;

    /// <summary>What the image has twice, the largest sum first.</summary>
    public ImmutableArray<MeasuredCopies> Copies { get; init; } = ImmutableArray<MeasuredCopies>.Empty;
}
