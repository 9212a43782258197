using System;
using System.Text.RegularExpressions;

namespace DockerfileLint.Images;

/// <summary>How a family names the leaner sibling of a tag.</summary>
internal sealed class TagRule(string kind, string find, string replacement, string required, string forbidden)
{
    private readonly Regex pattern = new(find, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly Regex? needed = required.Length == 0 ? null : new Regex(required, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly Regex? excluded = forbidden.Length == 0 ? null : new Regex(forbidden, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public string Kind { get; } = kind;

    /// <summary>The leaner tag; null where the rule does not hold for this one.</summary>
    public string? Apply(string tag)
    {
        if (excluded?.IsMatch(tag) == true || needed?.IsMatch(tag) == false || !pattern.IsMatch(tag)) return null;
        // An empty group leaves its hyphen behind.
        return pattern.Replace(tag, replacement, 1).Trim('-');
    }
}
