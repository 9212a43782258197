using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

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
    /// <param name="dockerfile">The path of the Dockerfile.</param>
    /// <param name="textOf">The text of an additional file; null where there is none of this path.</param>
    public static IBuildContext Of(string dockerfile, Func<string, SourceText?> textOf)
    {
        var folder = dockerfile.Substring(0, dockerfile.LastIndexOfAny(['/', '\\']) + 1);
        var text = textOf(dockerfile + ".dockerignore") ?? textOf(folder + ".dockerignore");
        return text is null ? UnknownContext.Instance : new AdditionalFilesContext(text);
    }

    /// <inheritdoc/>
    public bool? Exists(string path) => null;

    /// <inheritdoc/>
    public SourceText? Read(string path) => null;
}
