using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>A RUN that lacks mounts for what its commands download.</summary>
/// <param name="Base">The image of its stage, and of those that have to have the same mounts.</param>
/// <param name="Run">The RUN.</param>
/// <param name="Caches">What to mount.</param>
internal sealed record CacheMountSite(BaseImage Base, RunModel Run, ImmutableArray<DownloadCache> Caches);
