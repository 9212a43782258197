using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Junk;

/// <summary>Matches the files that the missing lines of the .dockerignore would exclude.</summary>
internal static class JunkMatcher
{
    /// <summary>The matcher; null where no line is missing.</summary>
    public static DockerIgnoreMatcher? Of(ImmutableArray<JunkEntry> junk) => junk.IsEmpty
        ? null
        : new DockerIgnoreMatcher(DockerIgnoreFile.Parse(
            SourceText.From(string.Join("\n", junk.Select(static entry => entry.Pattern)), ".dockerignore")));
}
