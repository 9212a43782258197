using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A build context whose .dockerignore has been edited but not yet written.</summary>
internal sealed class EditedContext(IBuildContext original, SourceText dockerIgnore) : IBuildContext
{
    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => original.Entries;

    /// <inheritdoc/>
    public SourceText? DockerIgnore => dockerIgnore;

    /// <inheritdoc/>
    public bool? HasDockerIgnore => true;

    /// <inheritdoc/>
    public string? DockerfilePath => original.DockerfilePath;

    /// <inheritdoc/>
    public bool? Exists(string path) => original.Exists(path);

    /// <inheritdoc/>
    public SourceText? Read(string path) => original.Read(path);
}
