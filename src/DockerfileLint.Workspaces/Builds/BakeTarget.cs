using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The attributes of a target with those that it inherits.</summary>
internal sealed class BakeTarget
{
    private static readonly HashSet<string> Merged = new(StringComparer.Ordinal) { "args", "contexts" };
    private readonly Dictionary<string, HclValue> values = new(StringComparer.Ordinal);

    public HclValue? this[string name] => values.TryGetValue(name, out var value) ? value : null;

    public static BakeTarget Of(
        HclBlock block,
        BakeScope scope,
        Dictionary<string, List<HclBlock>> targets,
        int depth = ReadLimits.BuildIncludes)
    {
        var result = new BakeTarget();
        if (block.Attributes.TryGetValue("inherits", out var inherits))
            foreach (var name in scope.Evaluate(inherits).Items)
                if (name.Text is { } text && targets.TryGetValue(text, out var parents) && scope.Spend(depth))
                    foreach (var parent in parents)
                        result.Take(Of(parent, scope, targets, depth - 1).values);
        foreach (var attribute in block.Attributes)
            if (attribute.Key is not ("inherits" or "matrix" or "name"))
                result.Take(attribute.Key, scope.Evaluate(attribute.Value));
        return result;
    }

    private void Take(Dictionary<string, HclValue> others)
    {
        foreach (var other in others) Take(other.Key, other.Value);
    }

    private void Take(string name, HclValue value)
    {
        if (!Merged.Contains(name) || this[name] is not { Kind: HclKind.Map } before || value.Kind != HclKind.Map)
        {
            values[name] = value;
            return;
        }

        var both = new Dictionary<string, HclValue>(StringComparer.Ordinal);
        foreach (var entry in before.Entries) both[entry.Key] = entry.Value;
        foreach (var entry in value.Entries) both[entry.Key] = entry.Value;
        values[name] = HclValue.Of(both);
    }
}
