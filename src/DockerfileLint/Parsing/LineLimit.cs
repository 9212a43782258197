using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>The builder reads lines of at most 65,535 bytes.</summary>
internal static class LineLimit
{
    public static void Check(string text, in PhysicalLine line, List<SyntaxError> errors)
    {
        var end = line.Next > line.Start && text[line.Next - 1] == '\n' ? line.Next - 1 : line.Next;
        var position = LongLines.FindEnd(text, line.Start, end);
        if (position < end)
            errors.Add(new SyntaxError(
                SyntaxErrorKind.LineTooLong,
                TextSpan.FromBounds(position, end),
                "The line is longer than the builder's limit of 65,535 bytes. Split it with continuations, "
                    + "or copy the content from a file."));
    }
}
