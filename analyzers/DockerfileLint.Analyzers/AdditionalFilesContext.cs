using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Analyzers;

/// <summary>What additional files tell of a build context: no more than the .dockerignore.</summary>
internal sealed class AdditionalFilesContext(SourceText dockerIgnore, bool exists, string? dockerfilePath)
    : IBuildContext
{
    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => null;

    /// <inheritdoc/>
    public SourceText? DockerIgnore => dockerIgnore;

    /// <inheritdoc/>
    public bool? HasDockerIgnore => exists;

    /// <inheritdoc/>
    public string? DockerfilePath => dockerfilePath;

    /// <inheritdoc/>
    public bool? Exists(string path) => null;

    /// <inheritdoc/>
    public SourceText? Read(string path) => null;
}
