using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Something that the builder refuses, found from the stages and the values of variables.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The culprit.</param>
/// <param name="Message">What is wrong, why, and what to do.</param>
/// <param name="Replacement">
/// What <paramref name="Span"/> most likely should be, where one thing is near; else null.
/// </param>
internal sealed record SemanticError(SyntaxErrorKind Kind, TextSpan Span, string Message, string? Replacement = null)
{
    /// <summary>
    /// Whether a build argument that an ARG declares without a value would cure it: the file by itself can't be built,
    /// but may be meant so.
    /// </summary>
    public bool NeedsBuildArgument { get; init; }
}
