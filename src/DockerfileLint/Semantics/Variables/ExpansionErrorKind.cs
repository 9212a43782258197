namespace DockerfileLint.Semantics.Variables;

/// <summary>Why a word can't be expanded.</summary>
internal enum ExpansionErrorKind
{
    /// <summary>A quote is not closed.</summary>
    UnclosedQuote,

    /// <summary>A <c>${</c> is not closed.</summary>
    MissingBrace,

    /// <summary>The second <c>/</c> of a replacement is missing.</summary>
    MissingSlash,

    /// <summary>No name follows <c>${</c>.</summary>
    BadSubstitution,

    /// <summary>The operator is not one that the builder knows.</summary>
    UnsupportedModifier,

    /// <summary>A pattern holds an escape that is not allowed.</summary>
    InvalidPattern,

    /// <summary>A <c>?</c> operator demands a value and there is none.</summary>
    ValueRequired,
}
