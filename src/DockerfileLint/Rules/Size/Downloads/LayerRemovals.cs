using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>What a layer deletes or moves away, looked through once for all files that it writes.</summary>
internal sealed class LayerRemovals
{
    private readonly Dictionary<string, int> lastByName = new(StringComparer.Ordinal);
    private readonly Dictionary<PathPattern, int> lastByPath = [];
    private readonly int lastUnclear = -1;

    public LayerRemovals(Layer layer)
    {
        for (var i = 0; i < layer.Effects.Length; i++)
        {
            var effect = layer.Effects[i];
            var isRemoval = effect.Kind is LayerEffectKind.Delete or LayerEffectKind.Move;
            // What is deleted at a path that is not known may be any file.
            if (effect.Kind == LayerEffectKind.Unknown || isRemoval && !effect.Path.IsKnown) lastUnclear = i;
            if (!isRemoval || !effect.Path.IsKnown) continue;
            lastByName[ImagePaths.Name(effect.Path.Text)] = i;
            lastByPath[effect.Path] = i;
        }

        if (lastByPath.Count > Limits.RemovalsCompared) lastUnclear = layer.Effects.Length;
    }

    /// <summary>Whether something after an effect of the layer removes a path, or may.</summary>
    public bool MayFollow(PathPattern path, int index)
    {
        if (lastUnclear > index) return true;
        if (lastByName.TryGetValue(ImagePaths.Name(path.Text), out var last) && last > index) return true;
        foreach (var removal in lastByPath)
            if (removal.Value > index && Removes(removal.Key, path)) return true;
        return false;
    }

    private static bool Removes(PathPattern removed, PathPattern path) =>
        removed.Covers(path)
            || !path.IsKnown
                && (removed.Kind == PathPatternKind.Glob || path.Text.Length == 0 || removed.Covers(path.Text));
}
