using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>A file in the style, read again and compared with what it was.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">What was changed, in order; none where the file was in the style.</param>
/// <param name="Difference">What would mean something else; null where nothing does.</param>
internal sealed record StyledText(SourceText Text, ImmutableArray<TextChange> Changes, MeaningDifference? Difference)
{
    private const int Rounds = 4;

    /// <summary>
    /// Puts a file into the style, whether or not it then means the same. A <see cref="FormatBarrier"/> is looked for
    /// by the caller.
    /// </summary>
    public static StyledText Of(DockerfileSyntax syntax, FormatOptions options, CancellationToken cancellation)
    {
        var source = syntax.Source;
        if (syntax.Instructions.IsEmpty) return new StyledText(source, ImmutableArray<TextChange>.Empty, null);
        var changes = DockerfileStyle.Apply(syntax, options, cancellation);
        if (changes.IsEmpty) return new StyledText(source, changes, null);
        var result = source.WithChanges(changes);
        var parsed = DockerfileSyntax.Parse(result, cancellation);
        // A line that moves may decide where others go.
        for (var i = 0; i < Rounds; i++)
        {
            var more = DockerfileStyle.Apply(parsed, options, cancellation);
            if (more.IsEmpty) break;
            result = result.WithChanges(more);
            parsed = DockerfileSyntax.Parse(result, cancellation);
            changes = ImmutableArray.Create(
                new TextChange(source.Path, new TextSpan(0, source.Length), result.Text));
        }

        return new StyledText(result, changes, SameMeaning.Find(syntax, parsed, cancellation));
    }
}
