namespace DockerfileLint.Rewriting;

/// <summary>Something that a program may need at run time, and what shows it.</summary>
public sealed record RuntimeNeed
{
    internal RuntimeNeed(RuntimeNeedKind kind, NeedState state, string subject, Evidence? evidence)
    {
        Kind = kind;
        State = state;
        Subject = subject;
        Evidence = evidence;
    }

    /// <summary>What.</summary>
    public RuntimeNeedKind Kind { get; }

    /// <summary>Whether it is needed.</summary>
    public NeedState State { get; }

    /// <summary>The name or path that is meant; empty where the kind says it all.</summary>
    public string Subject { get; }

    /// <summary>What shows it; null where nothing does.</summary>
    public Evidence? Evidence { get; }
}
