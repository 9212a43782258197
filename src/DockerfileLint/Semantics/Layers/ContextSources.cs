using System;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Semantics.Layers;

/// <summary>Compares what two COPYs take from the build context.</summary>
internal static class ContextSources
{
    /// <summary>
    /// Whether the later source, a folder, holds the earlier one at the place where both are written.
    /// </summary>
    public static bool Contains(LayerEffect earlier, LayerEffect later)
    {
        if (earlier.SourcePath is not { } from
            || later.SourcePath is not { } folder
            || !ImagePaths.IsWithin(from, folder))
            return false;
        // Without a copy: each source is compared with many.
        var below = folder == "/" ? from.AsSpan() : from.AsSpan(folder.Length);
        var root = later.Path.Text == "/" ? "" : later.Path.Text;
        var path = earlier.Path.Text;
        if (root.Length + below.Length == 0) return path == "/";
        return path.StartsWith(root, StringComparison.Ordinal) && path.AsSpan(root.Length).SequenceEqual(below);
    }
}
