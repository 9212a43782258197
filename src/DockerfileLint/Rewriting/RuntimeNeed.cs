namespace DockerfileLint.Rewriting;

/// <summary>Something that a program may need at run time, and what shows it.</summary>
/// <param name="Kind">What.</param>
/// <param name="State">Whether it is needed.</param>
/// <param name="Subject">The name or path that is meant; empty where the kind says it all.</param>
/// <param name="Evidence">What shows it; null where nothing does.</param>
public sealed record RuntimeNeed(RuntimeNeedKind Kind, NeedState State, string Subject, Evidence? Evidence);
