namespace DockerfileLint.Shell;

/// <summary>The compound commands.</summary>
internal enum ShellCompoundKind
{
    /// <summary><c>( … )</c>.</summary>
    Subshell,

    /// <summary><c>{ …; }</c>.</summary>
    Group,

    /// <summary><c>if … fi</c>.</summary>
    If,

    /// <summary><c>for … done</c>, <c>select … done</c>.</summary>
    For,

    /// <summary><c>while … done</c>, <c>until … done</c>.</summary>
    While,

    /// <summary><c>case … esac</c>.</summary>
    Case,

    /// <summary>A function definition.</summary>
    Function,

    /// <summary><c>[[ … ]]</c> or <c>(( … ))</c>.</summary>
    Test,

    /// <summary><c>sh -c '…'</c>, <c>bash &lt;&lt;EOF</c> and their like, looked into.</summary>
    InnerShell,

    /// <summary>
    /// PowerShell's <c>try</c>, whose bodies after the first are those of <c>catch</c> and <c>finally</c>.
    /// </summary>
    Try,

    /// <summary>A block that is given to a PowerShell command, such as <c>ForEach-Object { … }</c>.</summary>
    ScriptBlock,
}
