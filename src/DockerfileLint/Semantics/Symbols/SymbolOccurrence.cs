using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Symbols;

/// <summary>A place where a stage or variable is defined or used.</summary>
/// <param name="Kind">Whether it is a stage or a variable.</param>
/// <param name="Name">The name as it is compared: stages in lower case.</param>
/// <param name="Span">The name in the Dockerfile.</param>
/// <param name="IsDefinition">Whether it is defined here.</param>
internal sealed record SymbolOccurrence(SymbolKind Kind, string Name, TextSpan Span, bool IsDefinition)
{
    /// <summary>The scope of the ARGs before the first FROM.</summary>
    internal const int GlobalScope = -1;

    /// <summary>For a variable the number of the stage in which it is; for a stage its own number.</summary>
    internal int Scope { get; init; }

    /// <summary>Whether it is an ARG without a default that takes the global one's value.</summary>
    internal bool TakesGlobal { get; init; }
}
