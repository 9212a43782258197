namespace DockerfileLint.Rewriting;

/// <summary>Why a Dockerfile isn't rewritten.</summary>
public sealed record RewriteRefusal
{
    internal RewriteRefusal(string reason, Evidence? evidence)
    {
        Reason = reason;
        Evidence = evidence;
    }

    /// <summary>The reason, a clause without a full stop.</summary>
    public string Reason { get; }

    /// <summary>What shows it; null where it is the file as a whole.</summary>
    public Evidence? Evidence { get; }
}
