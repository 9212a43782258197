using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;

namespace DockerfileLint.Analyzers;

/// <summary>What additional files tell of a build context: no more than the .dockerignore, where it is one of them.</summary>
internal sealed class AdditionalFilesContext : IBuildContext
{
    private AdditionalFilesContext(SourceText dockerIgnore) => DockerIgnore = dockerIgnore;

    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => null;

    /// <inheritdoc/>
    public SourceText? DockerIgnore { get; }

    /// <inheritdoc/>
    public bool? HasDockerIgnore => true;

    /// <inheritdoc/>
    public string? DockerfilePath => null;

    /// <summary>The context of a Dockerfile: with the .dockerignore that is named after it, or the one beside it.</summary>
    public static IBuildContext Of(string dockerfile, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var folder = dockerfile.Substring(0, dockerfile.LastIndexOfAny(['/', '\\']) + 1);
        var found = Find(dockerfile + ".dockerignore", files) ?? Find(folder + ".dockerignore", files);
        return found is not null && RoslynText.Of(found, cancellationToken) is { } text ? new AdditionalFilesContext(text) : UnknownContext.Instance;
    }

    /// <inheritdoc/>
    public bool? Exists(string path) => null;

    /// <inheritdoc/>
    public SourceText? Read(string path) => null;

    private static AdditionalText? Find(string path, ImmutableArray<AdditionalText> files) =>
        files.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.Ordinal));
}
