namespace DockerfileLint.Rewriting;

/// <summary>Why a Dockerfile isn't rewritten.</summary>
/// <param name="Reason">The reason, a clause without a full stop.</param>
/// <param name="Evidence">What shows it; null where it is the file as a whole.</param>
public sealed record RewriteRefusal(string Reason, Evidence? Evidence);
