using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A comment that suppresses rules.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Scope">The instruction that it applies to; null for the whole file.</param>
/// <param name="Names">The rules that it names, with their positions.</param>
/// <param name="IsOwn">Whether it is one of ours, which is reported if it suppresses nothing.</param>
/// <param name="IsCheck">
/// Whether it is the builder's, above an instruction, which doesn't reach <see cref="BuilderChecks.Beyond"/>.
/// </param>
internal sealed record Suppression(
    TextSpan Comment,
    TextSpan? Scope,
    ImmutableArray<(string Name, TextSpan Span)> Names,
    bool IsOwn,
    bool IsCheck = false)
{
    /// <summary>What follows the names in the comment; a reason, where it has one.</summary>
    public TextSpan Rest { get; init; }

    /// <summary>The reason that the comment gives; empty where it gives none.</summary>
    public string ReasonIn(SourceText dockerfile) => dockerfile.ToString(Rest).Trim(' ', '\t', ';', '#', '-', ':');
}
