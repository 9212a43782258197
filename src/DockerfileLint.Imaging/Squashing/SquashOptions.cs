using System;
using System.IO;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Which layers become one. Of <see cref="From"/> and <see cref="Last"/> at most one is set.</summary>
public sealed record SquashOptions
{
    /// <summary>
    /// The number of the lowest layer that is squashed, from 0; null for <see cref="Last"/>, or else for all.
    /// </summary>
    public int? From { get; init; }

    /// <summary>How many of the topmost layers are squashed; null for <see cref="From"/>, or else for all.</summary>
    public int? Last { get; init; }

    /// <summary>The name of the new image, such as <c>app:squashed</c>; null for the names of the old one.</summary>
    public string? Name { get; init; }

    /// <summary>Which image of the archive is squashed.</summary>
    public ImageOptions Image { get; init; } = new();

    /// <summary>
    /// Creates the file in a folder that takes the place of the output when it is whole, to be read and written.
    /// </summary>
    internal Func<string, FileStream> CreateFile { get; init; } = OutputFile.CreateIn;
}
