namespace DockerfileLint.Imaging.Layers;

/// <summary>What an entry of a layer does to the file system below it.</summary>
internal enum LayerEntryKind : byte
{
    /// <summary>Writes a regular file.</summary>
    File,

    /// <summary>Gives a file another name.</summary>
    HardLink,

    /// <summary>Writes a symbolic link.</summary>
    SymbolicLink,

    /// <summary>Writes a device or a named pipe.</summary>
    Special,

    /// <summary>Writes a folder, or changes one.</summary>
    Directory,

    /// <summary>Deletes what lower layers have at the path.</summary>
    Whiteout,

    /// <summary>Deletes what lower layers have in the folder.</summary>
    Opaque,
}
