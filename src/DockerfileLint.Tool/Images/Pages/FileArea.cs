using System.Collections.Generic;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>An area of a picture of files: a folder, a file, or what is too small to be seen.</summary>
/// <param name="Name">What is written in it.</param>
/// <param name="Path">The path; for what is too small, that of its folder.</param>
/// <param name="Bytes">The bytes, by which it is drawn.</param>
/// <param name="Hidden">Those of them that are hidden.</param>
internal sealed record FileArea(string Name, string Path, long Bytes, long Hidden)
{
    /// <summary>The areas in that of a folder, the largest first; none where they aren't shown.</summary>
    public IReadOnlyList<FileArea> Parts { get; set; } = [];

    /// <summary>Whether it is what is too small to be seen.</summary>
    public bool IsRest { get; init; }
}
