using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Reads the words of ENV, LABEL and ARG.</summary>
internal static class QuotedWordReader
{
    public static ImmutableArray<LogicalText> Read(SourceInput input)
    {
        var line = input.Text;
        var escape = input.Owner.Escape;
        var words = ImmutableArray.CreateBuilder<LogicalText>(2);
        var position = Blanks.SkipSpaces(line.AsSpan(), input.Offset);
        while (position < line.Length)
        {
            input.Owner.Cancellation.ThrowIfCancellationRequested();
            var next = FindEnd(line, position, escape, out var end);
            if (end > position) words.Add(line.Slice(TextSpan.FromBounds(position, end)));
            position = Blanks.SkipSpaces(line.AsSpan(), next);
        }

        return words.ToImmutable();
    }

    /// <summary>Where the word at an offset ends; an escape character at the end isn't part of it.</summary>
    private static int FindEnd(LogicalText line, int start, char escape, out int end)
    {
        var text = line.AsSpan();
        var quote = '\0';
        var position = start;
        while (position < text.Length)
        {
            var c = text[position];
            if (quote == '\0')
            {
                if (Blanks.IsSpace(c)) break;
                if (c is '\'' or '"') quote = c;
            }
            else if (c == quote)
            {
                quote = '\0';
                position++;
                continue;
            }

            if (c == escape && quote != '\'')
            {
                if (position + 1 == text.Length)
                {
                    end = position;
                    return text.Length;
                }

                position++;
            }

            position++;
        }

        end = position;
        return position;
    }
}
