using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>Something that the builder refuses, found in the text alone.</summary>
public sealed class SyntaxError
{
    internal SyntaxError(SyntaxErrorKind kind, TextSpan span, string message, string? replacement = null)
    {
        Kind = kind;
        Span = span;
        Message = message;
        Replacement = replacement;
    }

    /// <summary>What it is.</summary>
    internal SyntaxErrorKind Kind { get; }

    /// <summary>The culprit.</summary>
    public TextSpan Span { get; }

    /// <summary>What is wrong, why, and what to do.</summary>
    public string Message { get; }

    /// <summary>What the span most likely should be, where one thing is near; else null.</summary>
    internal string? Replacement { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
