using System;
using System.Collections.Generic;

namespace DockerfileLint.Rules;

/// <summary>The joints that a RUN writes, and the one that it uses most.</summary>
internal sealed class JointCounts
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>
    /// The most frequent one; of several the first that was added and that indents the next line. Null where there is
    /// none.
    /// </summary>
    public string? Usual
    {
        get
        {
            string? usual = null;
            foreach (var joint in order)
                if (usual is null || Weight(joint) > Weight(usual)) usual = joint;
            return usual;
        }
    }

    /// <summary>Counts one more.</summary>
    public void Add(string joint)
    {
        if (counts.TryGetValue(joint, out var count)) counts[joint] = count + 1;
        else
        {
            counts.Add(joint, 1);
            order.Add(joint);
        }
    }

    private int Weight(string joint)
    {
        var next = joint.LastIndexOf('\n') + 1;
        var isIndented = next < joint.Length && joint[next] is ' ' or '\t';
        return 2 * counts[joint] + (isIndented ? 1 : 0);
    }
}
