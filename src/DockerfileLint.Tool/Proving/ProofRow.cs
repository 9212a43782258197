namespace DockerfileLint.Tool.Proving;

/// <summary>One comparison of the images before and after.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="Holds">Whether it is as it has to be.</param>
internal sealed record ProofRow(string Name, string Before, string After, bool Holds);
