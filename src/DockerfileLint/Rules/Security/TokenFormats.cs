using System;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>The forms of keys and tokens that services give out, as their documentation describes them.</summary>
internal static class TokenFormats
{
    private static readonly Format[] Known =
    [
        new("AKIA", 16, "an AWS access key", UpperOnly: true),
        new("ghp_", 36, "a GitHub token"),
        new("gho_", 36, "a GitHub token"),
        new("ghs_", 36, "a GitHub token"),
        new("ghu_", 36, "a GitHub token"),
        new("github_pat_", 60, "a GitHub token"),
        new("glpat-", 20, "a GitLab token"),
        new("npm_", 36, "an npm token"),
        new("pypi-AgE", 50, "a PyPI token"),
        new("xoxb-", 24, "a Slack token"),
        new("xoxp-", 24, "a Slack token"),
        new("sk_live_", 20, "a Stripe key"),
        new("rk_live_", 20, "a Stripe key"),
        new("AIza", 35, "a Google API key"),
        new("SG.", 60, "a SendGrid key"),
        new("dckr_pat_", 20, "a Docker Hub token"),
        new("hf_", 34, "a Hugging Face token"),
    ];

    private static readonly int Shortest = Known.Min(static format => format.Prefix.Length + format.Length);

    /// <summary>The first token from a place on, and what it is; null where there is none.</summary>
    public static (TextSpan Span, string Kind)? Find(ReadOnlySpan<char> text, int from)
    {
        // The last character of a window tells first that no token fits into it.
        for (var start = from; start + Shortest <= text.Length; start++)
        {
            var other = start + Shortest - 1;
            while (other >= start && IsPart(text[other])) other--;
            if (other >= start)
            {
                start = other;
                continue;
            }

            // What begins inside a word is part of something else.
            if ((start == 0 || !IsPart(text[start - 1])) && At(text, start) is { } found) return found;
            while (start < text.Length && IsPart(text[start])) start++;
        }

        return null;
    }

    private static (TextSpan Span, string Kind)? At(ReadOnlySpan<char> text, int start)
    {
        foreach (var format in Known)
        {
            if (!text.Slice(start).StartsWith(format.Prefix.AsSpan())) continue;
            var end = start + format.Prefix.Length;
            while (end < text.Length && IsPart(text[end]) && !(format.UpperOnly && char.IsLower(text[end]))) end++;
            var span = TextSpan.FromBounds(start, end);
            if (end - start - format.Prefix.Length >= format.Length && IsRandom(text.Slice(start, end - start))
                && text.Slice(start, end - start).IndexOf("EXAMPLE".AsSpan()) < 0)
                return (span, format.Kind);
        }

        return null;
    }

    private static bool IsPart(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.';

    /// <summary>Whether it isn't a placeholder such as <c>ghp_xxxxxxxx</c>.</summary>
    private static bool IsRandom(ReadOnlySpan<char> token)
    {
        Span<bool> seen = stackalloc bool[128];
        var different = 0;
        foreach (var character in token)
        {
            if (character >= 128 || seen[character]) continue;
            seen[character] = true;
            different++;
        }

        return different > 10;
    }

    private sealed record Format(string Prefix, int Length, string Kind, bool UpperOnly = false);
}
