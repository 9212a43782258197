using DockerfileLint.Images;

namespace DockerfileLint.Imaging.Comparing;

/// <summary>Files of two images that nothing needs at run time.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Before">Their bytes in the first image.</param>
/// <param name="After">Their bytes in the second image.</param>
public sealed record WasteDifference(MeasuredKind Kind, long Before, long After);
