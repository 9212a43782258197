using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;

namespace DockerfileLint.Rules.Size;

/// <summary>What is asked once of the layers for all fixes that move a change into a COPY.</summary>
internal sealed class LaterChanges
{
    private readonly Dictionary<LayerEffect, int> lastChange = [];
    private readonly int[] effectsBefore;

    public LaterChanges(BuildModel model)
    {
        foreach (var overlap in model.Layers.Overlaps)
        {
            if (overlap.Cause == OverlapCause.Deleted) continue;
            var isKnown = lastChange.TryGetValue(overlap.Written, out var last);
            if (!isKnown || last < overlap.Later.Index) lastChange[overlap.Written] = overlap.Later.Index;
        }

        var layers = model.Layers.Layers;
        effectsBefore = new int[layers.Length + 1];
        for (var i = 0; i < layers.Length; i++) effectsBefore[i + 1] = effectsBefore[i] + layers[i].Effects.Length + 1;
    }

    /// <summary>Whether a layer after one changes what was written.</summary>
    public bool Follows(LayerEffect written, Layer layer) =>
        lastChange.TryGetValue(written, out var last) && last > layer.Index;

    /// <summary>How many layers, and effects of them, are before a layer.</summary>
    public int CountBefore(Layer layer) => effectsBefore[layer.Index];
}
