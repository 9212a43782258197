using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>A use of a variable in a word that the builder expands.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">
/// The whole expression in the Dockerfile, from its <c>$</c> to the end of the name or the closing brace.
/// </param>
/// <param name="NameSpan">The name in the Dockerfile.</param>
/// <param name="Definition">The definition that it sees; null where there is none in the Dockerfile.</param>
/// <param name="IsUndefined">
/// Whether nothing can define it: no ARG, no ENV and no base image whose variables are not known.
/// </param>
/// <param name="Modifier">
/// The operator after the name, such as <c>:-</c>, <c>?</c>, <c>#</c> or <c>//</c>; empty where there is none.
/// </param>
internal sealed record VariableReference(
    string Name, TextSpan Span, TextSpan NameSpan, VariableDefinition? Definition, bool IsUndefined, string Modifier);
