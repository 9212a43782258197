namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>What one run of the tool cost and how it ended.</summary>
/// <param name="Seconds">Processor time, which other work on the machine does not change.</param>
/// <param name="Megabytes">The most memory that was resident at once.</param>
/// <param name="Status">The exit status; null where the run was ended after too long a time.</param>
/// <param name="Said">What was written to standard error.</param>
internal sealed record ToolRun(double Seconds, double Megabytes, int? Status, string Said)
{
    /// <summary>Whether the run ended by itself, with a status that the tool documents and a reason where it gave up.</summary>
    public bool IsSound => Status is 0 or 1 || Status == 2 && Said.Length > 0;

    /// <summary>How it ended, for the table.</summary>
    public string Outcome => Status switch
    {
        null => "took too long",
        0 or 1 => "",
        2 when Said.Length > 0 => "refused: " + Said.Split('\n')[0],
        2 => "status 2 without a word",
        137 or 134 or 139 => $"crashed ({Status}): {Said.Split('\n')[0]}",
        _ => $"status {Status}: {Said.Split('\n')[0]}",
    };
}
