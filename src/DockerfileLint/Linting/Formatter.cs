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
        if (!source.IsUtf8) return Refuse(source, 0, "it isn't UTF-8 text");
        var syntax = DockerfileSyntax.Parse(source, cancellationToken);
        if (Template.Find(syntax) is { } placeholder)
            return Refuse(source, source.GetLine(placeholder.Start) + 1, "it is a template, not a Dockerfile");
        if (DockerfileStyle.ModelOf(syntax, cancellationToken).OtherFrontend is { } frontend)
            return Refuse(
                source, source.GetLine(frontend.Span.Start) + 1, "another frontend than Docker's reads this file");
        foreach (var error in syntax.Errors)
            if (error.Kind == SyntaxErrorKind.LineTooLong)
                return Refuse(source, source.GetLine(error.Span.Start) + 1, "this line is too long for the builder");
        var changes = DockerfileStyle.Apply(syntax, options, cancellationToken);
        if (changes.IsEmpty) return new FormatResult(source, changes);
        var result = source.WithChanges(changes);
        var parsed = DockerfileSyntax.Parse(result, cancellationToken);
        return SameMeaning.Find(syntax, parsed, cancellationToken) is { } difference
            ? Refuse(
                source,
                source.GetLine(difference.Offset) + 1,
                $"{difference.What} would mean something else afterwards",
                isFault: true)
            : new FormatResult(result, changes);
    }

    private static FormatResult Refuse(SourceText source, int line, string reason, bool isFault = false) =>
        new(source, new FormatRefusal(line, reason, isFault));
}
