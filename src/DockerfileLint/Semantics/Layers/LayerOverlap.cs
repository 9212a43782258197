using DockerfileLint.Semantics.Effects;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Files that an earlier layer writes and a later one deletes, writes again or changes, so that the image carries bytes
/// nobody sees.
/// </summary>
/// <param name="Earlier">The layer that writes.</param>
/// <param name="Written">What is written.</param>
/// <param name="Later">The layer that hides it.</param>
/// <param name="Hidden">What hides it.</param>
/// <param name="Cause">Why.</param>
internal sealed record LayerOverlap(
    Layer Earlier, LayerEffect Written, Layer Later, LayerEffect Hidden, OverlapCause Cause)
{
    /// <summary>The hidden bytes, counted in the build context; null where they are not known.</summary>
    public long? Bytes { get; init; }

    /// <summary>The package, for <see cref="OverlapCause.Uninstalled"/>; null elsewhere.</summary>
    public string? Package { get; init; }

    /// <summary>What is hidden, as it is named in a message.</summary>
    public string Name => Package is null ? IsWhole ? Written.Path.Text : Hidden.Path.Text : $"'{Package}'";

    /// <summary>Whether all that is written is hidden, not only a part.</summary>
    public bool IsWhole { get; init; }

    /// <summary>
    /// Whether it may not happen: one of the two commands runs only under a condition, or files that are not known
    /// decide.
    /// </summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether older builders alone pay: the change may change nothing, which newer ones notice.</summary>
    public bool IsBuilderDependent => Cause is OverlapCause.OwnerChanged or OverlapCause.ModeChanged;
}
