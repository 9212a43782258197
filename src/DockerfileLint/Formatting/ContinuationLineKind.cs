namespace DockerfileLint.Formatting;

/// <summary>What is on a line of an instruction, and whether its indentation means nothing.</summary>
internal enum ContinuationLineKind
{
    /// <summary>Its indentation is part of a word, or keeps two words apart in a way that isn't known.</summary>
    Fixed,

    /// <summary>A command, its operator, a flag or an argument that isn't part of a command begins here.</summary>
    Statement,

    /// <summary>It continues something that an earlier line began.</summary>
    Inner,

    /// <summary>A comment.</summary>
    Comment,
}
