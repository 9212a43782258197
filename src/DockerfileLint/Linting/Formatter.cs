using System;
using System.Threading;
using DockerfileLint.Formatting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Puts Dockerfiles into one style without changing what they mean. It may be used by many threads.
/// </summary>
public sealed class Formatter(FormatOptions? options = null)
{
    private readonly FormatOptions options = options ?? FormatOptions.Default;

    /// <summary>
    /// The file in the style. It is read again, and stays as it is if anything of it would mean something else.
    /// </summary>
    public FormatResult Format(SourceText source, CancellationToken cancellationToken = default)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        var syntax = DockerfileSyntax.Parse(source, cancellationToken);
        if (BarrierOf(syntax, cancellationToken) is { } barrier)
            return new FormatResult(source, new FormatRefusal(
                barrier.Span is { } span ? source.GetLine(span.Start) + 1 : 0, barrier.Reason));
        var styled = StyledText.Of(syntax, options, cancellationToken);
        return styled.Difference is not { } difference
            ? new FormatResult(styled.Text, styled.Changes)
            : new FormatResult(source, new FormatRefusal(
                source.GetLine(difference.Offset) + 1,
                $"{difference.What} would mean something else afterwards",
                isFault: true));
    }

    private static FormatBarrier? BarrierOf(DockerfileSyntax syntax, CancellationToken cancellation) =>
        syntax.Source.IsUtf8 && Template.Find(syntax) is { } placeholder
            ? new FormatBarrier(placeholder, "it is a template, not a Dockerfile")
            : FormatBarrier.Of(DockerfileStyle.ModelOf(syntax, cancellation));
}
