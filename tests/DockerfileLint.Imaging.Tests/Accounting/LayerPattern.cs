using System;
using System.Collections.Generic;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>A way in which layers hide what others wrote, and what is right by the definition.</summary>
/// <param name="Name">What the layers do.</param>
/// <param name="Total">The bytes of all files in all layers.</param>
/// <param name="Hidden">
/// The hidden bytes, the largest sum first: <c>WRITER&gt;HIDER CAUSE[(CHANGES)] BYTES/FILES</c>, divided by semicolons.
/// </param>
/// <param name="Layers">The layers, as <see cref="Making.LayerText"/> reads them.</param>
internal sealed record LayerPattern(string Name, long Total, string Hidden, string Layers)
{
    /// <summary>Whether the layers have files of aufs, which dive takes for deletions.</summary>
    public bool IsTooMuchForDive { get; init; }

    /// <summary>Whether only pax can tell what the layers change.</summary>
    public bool NeedsPax { get; init; }

    /// <summary>The lines of <see cref="Hidden"/>.</summary>
    public IReadOnlyList<string> HiddenLines => Hidden.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
