namespace DockerfileLint.Imaging.Accounting;

/// <summary>Files that belong together.</summary>
/// <typeparam name="TKey">The type of what they have in common.</typeparam>
/// <param name="Key">What they have in common.</param>
/// <param name="Bytes">The bytes of their contents.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Largest">The path of the largest one.</param>
internal sealed record FileSum<TKey>(TKey Key, long Bytes, int Files, string Largest);
