namespace DockerfileLint.Linting;

/// <summary>Whose comment suppresses rules, which decides what it reaches.</summary>
internal enum SuppressionKind
{
    /// <summary>One of ours, which is reported if it suppresses nothing.</summary>
    Own,

    /// <summary>Another linter's.</summary>
    Peer,

    /// <summary>The builder's directive, which doesn't reach what <see cref="ExperimentalChecks"/> switch on.</summary>
    Directive,

    /// <summary>
    /// The builder's above an instruction, which doesn't reach <see cref="BuilderChecks.Beyond"/> either.
    /// </summary>
    Check,
}
