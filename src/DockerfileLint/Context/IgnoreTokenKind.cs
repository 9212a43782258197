namespace DockerfileLint.Context;

/// <summary>The meaning of a part of a pattern.</summary>
internal enum IgnoreTokenKind
{
    /// <summary>Itself.</summary>
    Character,

    /// <summary><c>?</c>: one character but a slash.</summary>
    One,

    /// <summary><c>*</c>: any characters but slashes.</summary>
    Many,

    /// <summary><c>**</c>: nothing, or anything up to a slash.</summary>
    Folders,

    /// <summary><c>**</c> at the end: anything.</summary>
    Rest,

    /// <summary><c>[a-z]</c>, <c>[^a]</c>, <c>\d</c>.</summary>
    Set,

    /// <summary><c>^</c>, <c>\A</c>: no character, at the start of the path only.</summary>
    Start,

    /// <summary><c>\z</c>: no character, at the end of the path only.</summary>
    End,

    /// <summary><c>\b</c>: no character, where a word begins or ends.</summary>
    WordEdge,

    /// <summary><c>\B</c>: no character, where no word begins or ends.</summary>
    NoWordEdge,

    /// <summary>What matches nothing.</summary>
    Never,
}
