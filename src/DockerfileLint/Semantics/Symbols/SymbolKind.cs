namespace DockerfileLint.Semantics.Symbols;

/// <summary>What a name stands for.</summary>
internal enum SymbolKind
{
    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A variable: an ARG or ENV.</summary>
    Variable,
}
