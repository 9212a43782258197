using System;
using System.Text.RegularExpressions;

namespace DockerfileLint.Images;

/// <summary>How a family names the leaner sibling of a tag.</summary>
internal sealed class TagRule(string kind, string find, string replacement, string required, string forbidden)
{
    // Few of them are ever asked.
    private readonly Lazy<Regex> pattern = new(() => Compile(find));
    private readonly Lazy<Regex>? needed = required.Length == 0 ? null : new(() => Compile(required));
    private readonly Lazy<Regex>? excluded = forbidden.Length == 0 ? null : new(() => Compile(forbidden));

    public string Kind { get; } = kind;

    /// <summary>The leaner tag; null where the rule does not hold for this one.</summary>
    public string? Apply(string tag)
    {
        if (excluded?.Value.IsMatch(tag) == true || needed?.Value.IsMatch(tag) == false || !pattern.Value.IsMatch(tag))
            return null;
        // An empty group leaves its hyphen behind.
        return pattern.Value.Replace(tag, replacement, 1).Trim('-');
    }

    private static Regex Compile(string expression) =>
        new(expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
