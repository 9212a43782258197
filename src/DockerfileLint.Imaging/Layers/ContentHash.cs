namespace DockerfileLint.Imaging.Layers;

/// <summary>A hash of what a file contains (XXH128): files with the same one are taken for equal.</summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
internal readonly record struct ContentHash(ulong High, ulong Low);
