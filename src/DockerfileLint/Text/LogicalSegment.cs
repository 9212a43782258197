namespace DockerfileLint.Text;

/// <summary>
/// From <paramref name="Offset"/> of a joined text on, its code units are in the file from <paramref name="Source"/>
/// on.
/// </summary>
internal readonly record struct LogicalSegment(int Offset, int Source);
