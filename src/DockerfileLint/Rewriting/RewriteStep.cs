using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rewriting;

/// <summary>One change of a rewrite.</summary>
/// <param name="Title">What it does, imperative, without a full stop.</param>
/// <param name="Reason">Why it is sound, or what it is for.</param>
/// <param name="SavedBytes">What it saves; null where that isn't known.</param>
/// <param name="Evidence">What shows it; null where nothing does.</param>
public sealed record RewriteStep(string Title, string Reason, ByteEstimate? SavedBytes, Evidence? Evidence);
