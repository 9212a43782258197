namespace DockerfileLint.Semantics;

/// <summary>Compares what two COPYs take from the build context.</summary>
internal static class ContextSources
{
    /// <summary>Whether the later source, a folder, holds the earlier one at the place where both are written.</summary>
    public static bool Contains(LayerEffect earlier, LayerEffect later)
    {
        if (earlier.Source is not { } inner || later.Source is not { } outer || PathGlobs.IsGlob(inner) || PathGlobs.IsGlob(outer)) return false;
        var from = ImagePaths.Resolve("/", inner)!;
        var folder = ImagePaths.Resolve("/", outer)!;
        if (!ImagePaths.IsWithin(from, folder)) return false;
        var below = folder == "/" ? from : from.Substring(folder.Length);
        var expected = (later.Path.Text == "/" ? "" : later.Path.Text) + below;
        return earlier.Path.Text == (expected.Length == 0 ? "/" : expected);
    }
}
