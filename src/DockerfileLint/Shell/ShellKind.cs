namespace DockerfileLint.Shell;

/// <summary>The languages in which a shell-form command may be written.</summary>
public enum ShellKind
{
    /// <summary>A shell or interpreter that is not read here: its script is opaque.</summary>
    Unknown,

    /// <summary>POSIX sh and what is close to it: dash, ash, ksh.</summary>
    Posix,

    /// <summary>Bash, and zsh where it agrees.</summary>
    Bash,

    /// <summary>Windows PowerShell and pwsh.</summary>
    PowerShell,

    /// <summary>The Windows command interpreter.</summary>
    Cmd,
}
