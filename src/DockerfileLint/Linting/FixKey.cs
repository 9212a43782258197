using System;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// What makes a fix the same for the gate: the same changes, offered by the same rule under the same title. Findings
/// that share a fix share its verdict.
/// </summary>
internal readonly struct FixKey(string rule, CodeFix fix) : IEquatable<FixKey>
{
    private readonly string rule = rule;
    private readonly CodeFix fix = fix;

    public bool Equals(FixKey other)
    {
        if (rule != other.rule
            || fix.Title != other.fix.Title
            || fix.Safety != other.fix.Safety
            || fix.Changes.Length != other.fix.Changes.Length)
            return false;
        for (var i = 0; i < fix.Changes.Length; i++)
            if (fix.Changes[i] != other.fix.Changes[i]) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is FixKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = StringComparer.Ordinal.GetHashCode(rule);
        foreach (var change in fix.Changes) hash = unchecked(hash * 31 + change.GetHashCode());
        return hash;
    }
}
