namespace DockerfileLint.Linting;

/// <summary>What the gate says of a fix.</summary>
internal enum FixVerdict
{
    /// <summary>Not looked at, since the limit on the gate's work was reached.</summary>
    Unchecked,

    /// <summary>It may be shown and applied.</summary>
    Passed,

    /// <summary>It may not.</summary>
    Refused,
}
