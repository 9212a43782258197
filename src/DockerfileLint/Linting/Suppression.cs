using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A comment that suppresses rules.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Scope">The instruction that it applies to; null for the whole file.</param>
/// <param name="Names">The rules that it names, with their positions.</param>
/// <param name="Kind">Whose it is.</param>
internal sealed record Suppression(
    TextSpan Comment,
    TextSpan? Scope,
    ImmutableArray<(string Name, TextSpan Span)> Names,
    SuppressionKind Kind)
{
    /// <summary>What follows the names in the comment; a reason, where it has one.</summary>
    public TextSpan Rest { get; init; }

    /// <summary>The reason that the comment gives; empty where it gives none.</summary>
    public string ReasonIn(SourceText dockerfile) => dockerfile.ToString(Rest).Trim(' ', '\t', ';', '#', '-', ':');
}
