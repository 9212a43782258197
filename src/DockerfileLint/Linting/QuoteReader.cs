using System;

namespace DockerfileLint.Linting;

/// <summary>Tells which quotes a place of an instruction is in; places are asked for in order.</summary>
internal struct QuoteReader
{
    private const char None = '\0';
    private int position;
    private char quote;

    /// <summary>The quote that a place is in; NUL for none.</summary>
    public char At(ReadOnlySpan<char> text, int index)
    {
        for (; position < index; position++)
        {
            var character = text[position];
            if (character == '\\' && quote != '\'') position++;
            else if (quote == None && character is '"' or '\'') quote = character;
            else if (character == quote) quote = None;
        }

        return quote;
    }
}
