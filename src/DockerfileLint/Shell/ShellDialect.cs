namespace DockerfileLint.Shell;

/// <summary>The shells of POSIX systems whose scripts another program can check.</summary>
internal enum ShellDialect
{
    /// <summary>Not a shell, or one that isn't told apart here.</summary>
    None,

    /// <summary>Whatever the image calls <c>sh</c>.</summary>
    Sh,

    /// <summary>The shell of BusyBox.</summary>
    Ash,

    /// <summary>Debian's <c>sh</c>.</summary>
    Dash,

    /// <summary>Bash.</summary>
    Bash,

    /// <summary>The Korn shell.</summary>
    Ksh,
}
