namespace DockerfileLint.Context;

/// <summary>What a part of a pattern stands for.</summary>
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

    /// <summary><c>[a-z]</c>, <c>[^a]</c>.</summary>
    Set,
}
