using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A build context to which a .dockerignore is added.</summary>
/// <param name="original">The context.</param>
/// <param name="lines">The lines of the new .dockerignore; none where the context has one.</param>
internal sealed class NewContext(IBuildContext original, IEnumerable<string> lines) : IBuildContext
{
    public ImmutableArray<ContextEntry>? Entries => original.Entries;

    public SourceText? DockerIgnore { get; } = original.HasDockerIgnore == true
        ? original.DockerIgnore
        : SourceText.From(
            string.Concat(lines.Select(static line => line + "\n")), original.DockerIgnore?.Path ?? ".dockerignore");

    public bool? HasDockerIgnore => true;

    public string? DockerfilePath => original.DockerfilePath;

    public bool? Exists(string path) => original.Exists(path);

    public SourceText? Read(string path) => original.Read(path);
}
