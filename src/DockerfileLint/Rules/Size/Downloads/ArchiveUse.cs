using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>A command of a RUN that names a file.</summary>
/// <param name="Layer">The number of the layer.</param>
/// <param name="Start">Where the command begins.</param>
/// <param name="Run">The RUN.</param>
internal sealed record ArchiveUse(int Layer, int Start, RunModel Run);
