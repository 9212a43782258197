namespace DockerfileLint.Imaging.Accounting;

/// <summary>What is to be known of a path that one layer has: most paths stay so.</summary>
/// <param name="Bytes">The bytes of the file.</param>
/// <param name="Layer">The layer, from 1; 0 where none has the path.</param>
/// <param name="ChangedAt">When that was counted.</param>
internal readonly record struct DiveLeaf(long Bytes, int Layer, int ChangedAt);
