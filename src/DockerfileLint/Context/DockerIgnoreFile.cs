using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>The lines of a .dockerignore, as BuildKit reads them.</summary>
internal sealed class DockerIgnoreFile
{
    private DockerIgnoreFile(SourceText source, ImmutableArray<IgnorePattern> patterns)
    {
        Source = source;
        Patterns = patterns;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The patterns, in order; the last one that matches decides.</summary>
    public ImmutableArray<IgnorePattern> Patterns { get; }

    /// <summary>
    /// Reads a file. It never fails: what the builder refuses is an <see cref="IgnorePattern.Error"/>.
    /// </summary>
    public static DockerIgnoreFile Parse(SourceText source) => Parse(source, CancellationToken.None);

    internal static DockerIgnoreFile Parse(SourceText source, CancellationToken cancellation)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        for (var line = 0; line < source.LineCount; line++)
        {
            if (line % 64 == 0) cancellation.ThrowIfCancellationRequested();
            var span = source.GetLineSpan(line);
            if (IsTooLong(source, line, span))
                patterns.Add(new IgnorePattern(span, source.ToString(span), isNegated: false, IgnoreSyntax.TooLong));
            else if (Read(source, span) is { } pattern) patterns.Add(pattern);
        }

        return new DockerIgnoreFile(source, patterns.ToImmutable());
    }

    /// <summary>
    /// Whether a path is excluded from the context. For many paths use <see cref="DockerIgnoreMatcher"/>.
    /// </summary>
    public bool IsIgnored(string path) => new DockerIgnoreMatcher(this).IsIgnored(path);

    /// <summary>Whether a line, its carriage return included, fills the builder's buffer; comments count too.</summary>
    private static bool IsTooLong(SourceText source, int line, TextSpan span)
    {
        if (span.Length < Limits.LineBytes / 4) return false;
        var bytes = Encoding.UTF8.GetByteCount(source.ToString(span)) + (line == 0 && source.HasByteOrderMark ? 3 : 0);
        if (span.End < source.Length && source.Text[span.End] == '\r') bytes++;
        return bytes > Limits.LineBytes;
    }

    private static IgnorePattern? Read(SourceText source, TextSpan line)
    {
        if (line.IsEmpty || source.Text[line.Start] == '#') return null;
        var text = source.ToString(line);
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return null;
        var span = new TextSpan(line.Start + text.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length);
        var negated = trimmed[0] == '!';
        var pattern = Clean(negated ? trimmed.Substring(1).Trim() : trimmed);
        // A pattern for the root matches nothing; only a single ! is refused.
        return !negated && pattern.Length == 0 ? null : new IgnorePattern(span, pattern, negated);
    }

    /// <summary>Go's <c>filepath.Clean</c>, without one leading slash.</summary>
    private static string Clean(string text)
    {
        if (text.Length == 0) return text;
        var rooted = text[0] == '/';
        var parts = new List<string>();
        foreach (var part in text.Split('/'))
        {
            if (part.Length == 0 || part == ".") continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part != ".." || !rooted) parts.Add(part);
        }

        return parts.Count == 0 ? (rooted ? "/" : ".") : string.Join("/", parts);
    }
}
