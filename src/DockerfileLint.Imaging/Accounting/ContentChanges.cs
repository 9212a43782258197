using System;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>What a later layer changed of a file, beside its content.</summary>
[Flags]
public enum ContentChanges
{
    /// <summary>Nothing that an image shows.</summary>
    None = 0,

    /// <summary>The owner or the group.</summary>
    Owner = 1,

    /// <summary>The permissions.</summary>
    Mode = 2,

    /// <summary>The time of the last change.</summary>
    Time = 4,

    /// <summary>The extended attributes.</summary>
    Attributes = 8,

    /// <summary>It has another name now: a hard link.</summary>
    Link = 16,

    /// <summary>The layer that deleted it wrote the same content at another path.</summary>
    Moved = 32,
}
