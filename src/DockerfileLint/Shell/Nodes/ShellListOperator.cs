namespace DockerfileLint.Shell;

/// <summary>What comes between two items of a list and decides whether the next one runs.</summary>
internal enum ShellListOperator
{
    /// <summary>Nothing: the last item.</summary>
    None,

    /// <summary><c>;</c> or a line end.</summary>
    Sequence,

    /// <summary><c>&amp;&amp;</c>: only after success.</summary>
    And,

    /// <summary><c>||</c>: only after failure.</summary>
    Or,

    /// <summary><c>&amp;</c>: runs in the background.</summary>
    Background,
}
