using System;

namespace DockerfileLint.Shell;

/// <summary>What a word holds, as its scan saw it.</summary>
[Flags]
internal enum ShellWordTraits
{
    None = 0,
    Quoted = 1,
    Glob = 2,
    Expansion = 4,
    Escape = 8,

    /// <summary>Not written in the language of POSIX shells.</summary>
    Foreign = 16,
}
