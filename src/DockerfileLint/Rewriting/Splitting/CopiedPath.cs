namespace DockerfileLint.Rewriting.Splitting;

/// <summary>A file or folder that the final stage gets from the build stage.</summary>
/// <param name="From">Its absolute path there, which may have wildcards.</param>
/// <param name="To">Its absolute path in the final stage.</param>
/// <param name="Evidence">What shows that it is needed.</param>
internal sealed record CopiedPath(string From, string To, Evidence? Evidence)
{
    /// <summary>Whether a line that was written for it makes it, as root.</summary>
    public bool IsOfRoot { get; init; }
}
