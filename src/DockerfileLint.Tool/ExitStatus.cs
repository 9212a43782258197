namespace DockerfileLint.Tool;

/// <summary>What the command's status says.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing at or above the fail level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the fail level.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, something that could not be read, or an internal error.</summary>
    public const int Failure = 2;
}
