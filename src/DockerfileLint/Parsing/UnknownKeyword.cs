using System;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Says what is wrong with a line that begins with no instruction.</summary>
internal static class UnknownKeyword
{
    public static void Report(InstructionLine line)
    {
        var end = line.KeywordEnd;
        if (end == 0)
        {
            line.ReportAt(
                SyntaxErrorKind.UnknownInstruction,
                new TextSpan(line.Text.SourceSpan.Start, 1),
                "The line contains only a continuation character. Remove the line.");
            return;
        }

        if (ReportHiddenBlank(line)) return;
        var word = line.Text.ToString(new TextSpan(0, end));
        var near = NearMiss.Of(word, line.Text.AsSpan(TextSpan.FromBounds(end, line.Text.Length)).Trim());
        var shown = word.Length > MessageLimits.KeywordShown ? word.Substring(0, MessageLimits.KeywordShown) + "…" : word;
        var advice = near is not null
            ? $"You may have meant {near}."
            : line.IsFirst ? "A Dockerfile begins with FROM or ARG."
            : $"To continue the instruction above, end its last line with {line.Escape}.";
        line.Report(
            SyntaxErrorKind.UnknownInstruction,
            new TextSpan(0, end),
            $"'{shown}' isn't an instruction. {advice}",
            near);
    }

    /// <summary>
    /// Reports an invisible character, or whitespace that doesn't separate words, next to the name of an instruction.
    /// </summary>
    private static bool ReportHiddenBlank(InstructionLine line)
    {
        var word = line.Text.AsSpan(new TextSpan(0, line.KeywordEnd));
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c < 0x80
                || !(Blanks.IsSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD'))
                continue;
            var before = i > 0 && Keywords.Find(word.Slice(0, i)) != InstructionKind.Unknown;
            if (!before && (i > 0 || Keywords.Find(word.Slice(1)) == InstructionKind.Unknown)) return false;
            line.Report(
                SyntaxErrorKind.UnknownInstruction,
                new TextSpan(i, 1),
                $"The invisible character U+{(int)c:X4} {(before ? "after" : "before")} "
                    + $"{(before ? word.Slice(0, i) : word.Slice(1)).ToString()} is read as part of the word. "
                    + $"{(before ? "Replace it with a space" : "Remove it")}.",
                before ? " " : "");
            return true;
        }

        return false;
    }
}
