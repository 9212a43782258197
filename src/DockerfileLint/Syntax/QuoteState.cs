using System;

namespace DockerfileLint.Syntax;

/// <summary>Whether the lines of an instruction that were read so far end within quotes.</summary>
internal struct QuoteState(char escape)
{
    private char quote;

    /// <summary>Whether a quote is open.</summary>
    public readonly bool IsOpen => quote != '\0';

    /// <summary>Reads a line from a position on.</summary>
    /// <returns>Where the escape character is that continues the line; -1 for none.</returns>
    public int Read(ReadOnlySpan<char> text, int start)
    {
        var end = text.Length;
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n') end--;
        var isContinued = end > start && text[end - 1] == escape && (end - 1 == start || text[end - 2] != escape);
        if (isContinued) end--;
        for (var i = start; i < end; i++)
        {
            if (text[i] == escape && quote != '\'') i++;
            else if (quote == '\0' && text[i] is '"' or '\'') quote = text[i];
            else if (text[i] == quote) quote = '\0';
        }

        return isContinued ? end : -1;
    }
}
