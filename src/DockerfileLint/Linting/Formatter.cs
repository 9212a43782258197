using System;
using System.Collections.Immutable;
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
    private const int Rounds = 4;

    private readonly FormatOptions options = options ?? FormatOptions.Default;

    /// <summary>
    /// The file in the style. It is read again, and stays as it is if anything of it would mean something else.
    /// </summary>
    public FormatResult Format(SourceText source, CancellationToken cancellationToken = default)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        if (!source.IsUtf8) return new FormatResult(source, new FormatRefusal(0, "it isn't UTF-8 text"));
        var syntax = DockerfileSyntax.Parse(source, cancellationToken);
        if (WhyNot(syntax, cancellationToken) is { } refusal) return new FormatResult(source, refusal);
        if (syntax.Instructions.IsEmpty) return new FormatResult(source, ImmutableArray<TextChange>.Empty);
        var changes = DockerfileStyle.Apply(syntax, options, cancellationToken);
        if (changes.IsEmpty) return new FormatResult(source, changes);
        var result = source.WithChanges(changes);
        var parsed = DockerfileSyntax.Parse(result, cancellationToken);
        // A line that moves may decide where others go.
        for (var i = 0; i < Rounds; i++)
        {
            var more = DockerfileStyle.Apply(parsed, options, cancellationToken);
            if (more.IsEmpty) break;
            result = result.WithChanges(more);
            parsed = DockerfileSyntax.Parse(result, cancellationToken);
            changes = ImmutableArray.Create(
                new TextChange(source.Path, new TextSpan(0, source.Length), result.Text));
        }

        if (SameMeaning.Find(syntax, parsed, cancellationToken) is not { } difference)
            return new FormatResult(result, changes);
        return new FormatResult(
            source,
            new FormatRefusal(
                source.GetLine(difference.Offset) + 1,
                $"{difference.What} would mean something else afterwards",
                isFault: true));
    }

    /// <summary>Why a file isn't formatted; null where it is.</summary>
    private static FormatRefusal? WhyNot(DockerfileSyntax syntax, CancellationToken cancellation)
    {
        if (Template.Find(syntax) is { } placeholder)
            return Refusal(placeholder, "it is a template, not a Dockerfile");
        if (DockerfileStyle.ModelOf(syntax, cancellation).OtherFrontend is { } frontend)
            return Refusal(frontend.Span, "another frontend than Docker's reads this file");
        foreach (var error in syntax.Errors)
            if (error.Kind == SyntaxErrorKind.LineTooLong)
                return Refusal(error.Span, "this line is too long for the builder");
        return null;

        FormatRefusal Refusal(TextSpan span, string reason) => new(syntax.Source.GetLine(span.Start) + 1, reason);
    }
}
