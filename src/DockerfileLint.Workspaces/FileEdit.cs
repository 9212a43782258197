namespace DockerfileLint.Workspaces;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">The file as it is reported.</param>
/// <param name="Target">The file to write: its path without links.</param>
/// <param name="Bytes">What it is to hold.</param>
internal sealed record FileEdit(string Path, string Target, byte[] Bytes)
{
    /// <summary>
    /// What it held when it was read, null where it did not exist: if it holds anything else now, it is not written.
    /// </summary>
    public byte[]? Before { get; init; }

    /// <summary>Whether it is written whatever it holds.</summary>
    public bool Overwrites { get; init; }
}
