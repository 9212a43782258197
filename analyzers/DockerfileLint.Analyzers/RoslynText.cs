using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;
using SourceText = DockerfileLint.Text.SourceText;
using TextSpan = DockerfileLint.Text.TextSpan;

namespace DockerfileLint.Analyzers;

/// <summary>
/// Texts and places between Roslyn and the core; both count UTF-16 code units, but only the core's lines are the
/// builder's.
/// </summary>
internal static class RoslynText
{
    /// <summary>The text of a file; null where Roslyn could not read it.</summary>
    public static SourceText? Of(AdditionalText file, System.Threading.CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? SourceText.From(text.ToString(), file.Path) : null;

    /// <summary>The place of a span, in the core's lines.</summary>
    public static Location LocationOf(SourceText text, TextSpan span)
    {
        var start = text.GetPosition(span.Start);
        var end = text.GetPosition(span.End);
        var lines = new LinePositionSpan(
            new LinePosition(start.Line, start.Character),
            new LinePosition(end.Line, end.Character));
        return Location.Create(text.Path, Of(span), lines);
    }

    public static Microsoft.CodeAnalysis.Text.TextSpan Of(TextSpan span) => new(span.Start, span.Length);
}
