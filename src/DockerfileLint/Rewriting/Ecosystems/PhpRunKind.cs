namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What commands do.</summary>
/// <param name="SetsUp">Whether they set PHP or its server up.</param>
/// <param name="Builds">Whether they build or change the application.</param>
/// <param name="OnlyWrites">Whether they do no more than make accounts or write files that aren't its own.</param>
internal readonly record struct PhpRunKind(bool SetsUp, bool Builds, bool OnlyWrites);
