namespace DockerfileLint.Workspaces;

/// <summary>What a path leads to, its links followed.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that can be seen.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a device or a socket: opening it may wait for ever, and reading it may never end.</summary>
    Special,
}
