using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rewriting;

/// <summary>One change of a rewrite.</summary>
public sealed record RewriteStep
{
    internal RewriteStep(string title, string reason, ByteEstimate? savedBytes, Evidence? evidence)
    {
        Title = title;
        Reason = reason;
        SavedBytes = savedBytes;
        Evidence = evidence;
    }

    /// <summary>What it does, imperative, without a full stop.</summary>
    public string Title { get; }

    /// <summary>Why it is sound, or what it is for.</summary>
    public string Reason { get; }

    /// <summary>What it saves; null where that isn't known.</summary>
    public ByteEstimate? SavedBytes { get; }

    /// <summary>What shows it; null where nothing does.</summary>
    public Evidence? Evidence { get; }
}
