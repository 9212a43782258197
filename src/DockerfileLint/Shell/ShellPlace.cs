using System;

namespace DockerfileLint.Shell;

/// <summary>Where in its script a node is.</summary>
[Flags]
internal enum ShellPlace
{
    /// <summary>Directly in the script.</summary>
    None = 0,

    /// <summary>
    /// In a branch of <c>if</c> or <c>case</c>, right of <c>||</c>, in the body of a loop or in a function.
    /// </summary>
    Conditional = 1,

    /// <summary>In a loop.</summary>
    Loop = 2,

    /// <summary>In a function, which may never be called.</summary>
    Function = 4,

    /// <summary>In a pipeline of several commands.</summary>
    Pipeline = 8,

    /// <summary>In the background.</summary>
    Background = 16,

    /// <summary>In a subshell, whose folder and variables end with it.</summary>
    Subshell = 32,

    /// <summary>In <c>$( … )</c>, <c>` … `</c> or <c>&lt;( … )</c>.</summary>
    Substitution = 64,

    /// <summary>In the script that a command carries, such as <c>sh -c '…'</c>.</summary>
    InnerScript = 128,
}
