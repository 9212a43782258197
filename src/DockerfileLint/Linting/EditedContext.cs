using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A build context whose .dockerignore has been edited or made, but not yet written.</summary>
internal sealed class EditedContext(IBuildContext original, SourceText dockerIgnore) : IBuildContext, IRepositoryContext
{
    public string Name => original is IRepositoryContext repository ? repository.Name : "";

    public ImmutableArray<(string Below, SourceText Text)> OuterGitIgnores =>
        original is IRepositoryContext repository
            ? repository.OuterGitIgnores
            : ImmutableArray<(string Below, SourceText Text)>.Empty;

    public IEnumerable<SourceText> OuterBuildTexts =>
        original is IRepositoryContext repository ? repository.OuterBuildTexts : [];

    public ImmutableArray<string> SourcesOfAll =>
        original is IRepositoryContext repository ? repository.SourcesOfAll : ImmutableArray<string>.Empty;

    public ImmutableArray<ContextEntry>? Entries => original.Entries;

    public SourceText? DockerIgnore => dockerIgnore;

    public bool? HasDockerIgnore => true;

    public string? DockerfilePath => original.DockerfilePath;

    public bool? Exists(string path) => original.Exists(path);

    public SourceText? Read(string path) => original.Read(path);
}
