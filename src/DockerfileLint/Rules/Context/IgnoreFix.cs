using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Context;

/// <summary>Makes the fixes that add lines to a .dockerignore.</summary>
internal static class IgnoreFix
{
    /// <summary>A fix that appends patterns, and says so to the gate, which lets no other line pass.</summary>
    public static CodeFix Adding(string title, FixSafety safety, SourceText file, IEnumerable<string> patterns)
    {
        var lines = patterns.ToImmutableArray();
        return new CodeFix(title, safety, DockerIgnoreEditor.Append(file, lines)) { IgnorePatterns = lines };
    }

    /// <summary>A fix that puts another pattern in the place of one.</summary>
    public static CodeFix Replacing(
        string title, FixSafety safety, SourceText file, IgnorePattern pattern, string line) =>
        new(
            title,
            safety,
            ImmutableArray.Create(
                new TextChange(file.Path, pattern.Span, line))) { IgnorePatterns = ImmutableArray.Create(line) };
}
