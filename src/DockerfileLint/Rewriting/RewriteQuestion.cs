using System.Collections.Immutable;

namespace DockerfileLint.Rewriting;

/// <summary>What has to be known, and only a person can say.</summary>
/// <param name="Key">The key of the answer.</param>
/// <param name="Text">The question.</param>
/// <param name="Choices">The answers that are understood; empty for any.</param>
/// <param name="Evidence">What raises it; null where nothing does.</param>
public sealed record RewriteQuestion(string Key, string Text, ImmutableArray<string> Choices, Evidence? Evidence);
