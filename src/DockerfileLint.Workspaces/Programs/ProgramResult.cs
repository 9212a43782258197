namespace DockerfileLint.Workspaces.Programs;

/// <summary>What a program gave.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">The start of what it wrote to its error stream, on one line.</param>
internal sealed record ProgramResult(int Status, byte[] Output, string Error)
{
    /// <summary>Whether it didn't end in time.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether it wrote more than is read.</summary>
    public bool IsTooLong { get; init; }
}
