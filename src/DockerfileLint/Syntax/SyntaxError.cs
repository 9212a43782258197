using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>Something that the builder refuses, found in the text alone.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The culprit.</param>
/// <param name="Message">What is wrong, why, and what to do.</param>
/// <param name="Replacement">What <paramref name="Span"/> most likely should be, where one thing is near; else
/// null.</param>
public sealed record SyntaxError(SyntaxErrorKind Kind, TextSpan Span, string Message, string? Replacement = null);
