namespace DockerfileLint.Imaging.Squashing;

/// <summary>What squashing an image gave.</summary>
/// <param name="Original">The image as it was.</param>
/// <param name="Squashed">The image as it was read back.</param>
/// <param name="From">The number of the lowest layer that was squashed, which is that of the new one.</param>
public sealed record SquashedImage(ContainerImage Original, ContainerImage Squashed, int From);
