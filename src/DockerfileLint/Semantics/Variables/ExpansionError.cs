using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>Why a word can't be expanded.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The culprit in the Dockerfile.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="NeedsBuildArgument">Whether a build argument that an ARG declares would cure it.</param>
internal sealed record ExpansionError(
    ExpansionErrorKind Kind, TextSpan Span, string Message, bool NeedsBuildArgument = false);
