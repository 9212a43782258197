using System;
using System.Text;
using DockerfileLint.Context;

namespace DockerfileLint.Semantics.Sources;

/// <summary>
/// A source with wildcards, as the builder matches it: part by part, a leading dot like any other character, and
/// <c>**</c> across folders only with <c>--parents</c>.
/// </summary>
internal sealed class SourceGlob
{
    private readonly IgnorePattern pattern;
    private readonly int depth;

    public SourceGlob(string text, bool isAcrossFolders)
    {
        Text = text;
        depth = text.IndexOf("**", StringComparison.Ordinal) >= 0 && isAcrossFolders ? -1 : DepthOf(text);
        pattern = new IgnorePattern(default, depth < 0 ? text : WithoutDoubled(text), isNegated: false);
        var wild = text.AsSpan().IndexOfAny('*', '?', '[');
        Folder = text.Substring(0, Math.Max(text.LastIndexOf('/', wild), 0));
    }

    /// <summary>The source.</summary>
    public string Text { get; }

    /// <summary>The folder before the first part with a wildcard, which has to exist; empty for the root.</summary>
    public string Folder { get; }

    /// <summary>Whether the builder can read it.</summary>
    public bool IsValid => pattern.Error is null;

    /// <summary>Whether it is written with wildcards so that one file may be missing: <c>yarn.lock*</c>.</summary>
    public bool IsOptional(string match)
    {
        var plain = new StringBuilder(Text.Length);
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is '*' or ']') continue;
            if (Text[i] == '[' && (i + 2 >= Text.Length || Text[i + 2] != ']')) return false;
            if (Text[i] != '[') plain.Append(Text[i]);
        }

        return plain.ToString() == match;
    }

    /// <summary>The part of a path that matches: a file, or a folder above it; null where none does.</summary>
    public string? Match(string path)
    {
        if (depth < 0) return pattern.Matches(path) ? path : null;
        var end = -1;
        for (var parts = 0; parts < depth; parts++)
        {
            if (end == path.Length) return null;
            end = path.IndexOf('/', end + 1);
            if (end < 0) end = path.Length;
        }

        var part = end == path.Length ? path : path.Substring(0, end);
        return pattern.Matches(part) ? part : null;
    }

    private static int DepthOf(string text)
    {
        var parts = 1;
        foreach (var character in text)
            if (character == '/') parts++;
        return parts;
    }

    private static string WithoutDoubled(string text)
    {
        while (text.IndexOf("**", StringComparison.Ordinal) >= 0) text = text.Replace("**", "*");
        return text;
    }
}
