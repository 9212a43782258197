namespace DockerfileLint.Imaging.Tar;

/// <summary>The kinds of entries that an image's layer can have.</summary>
internal enum TarKind : byte
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>Another name of a file that came before.</summary>
    HardLink,

    /// <summary>A symbolic link.</summary>
    SymbolicLink,

    /// <summary>A character device.</summary>
    CharacterDevice,

    /// <summary>A block device.</summary>
    BlockDevice,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A named pipe.</summary>
    Pipe,
}
