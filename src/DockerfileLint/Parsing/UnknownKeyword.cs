using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Says what is wrong with a line that begins with no instruction.</summary>
internal static class UnknownKeyword
{
    private const int LongestShown = 40;

    public static void Report(InstructionLine line)
    {
        var end = line.KeywordEnd;
        if (end == 0)
        {
            line.ReportAt(SyntaxErrorKind.UnknownInstruction, new TextSpan(line.Text.SourceSpan.Start, 1), "A lone continuation character begins an instruction of which nothing follows: remove the line.");
            return;
        }

        if (ReportHiddenBlank(line)) return;
        var word = line.Text.ToString(new TextSpan(0, end));
        var near = IsWord(word) ? Nearest(word) : null;
        var shown = word.Length > LongestShown ? word.Substring(0, LongestShown) + "…" : word;
        var advice = near is not null ? $"; {near} may be meant." : " Lines that belong to the instruction above need its last line to end in " + line.Escape + ".";
        line.Report(SyntaxErrorKind.UnknownInstruction, new TextSpan(0, end), $"'{shown}' is no instruction{(near is null ? "." : "")}{advice}", near);
    }

    /// <summary>White space that parts no words, or a mark that no one sees, beside the name of an instruction.</summary>
    private static bool ReportHiddenBlank(InstructionLine line)
    {
        var word = line.Text.AsSpan(new TextSpan(0, line.KeywordEnd));
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c < 0x80 || !(Blanks.IsSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD')) continue;
            var before = i > 0 && Keywords.Find(word.Slice(0, i)) != InstructionKind.Unknown;
            if (!before && (i > 0 || Keywords.Find(word.Slice(1)) == InstructionKind.Unknown)) return false;
            line.Report(SyntaxErrorKind.UnknownInstruction, new TextSpan(i, 1), $"The character U+{(int)c:X4} {(before ? "behind" : "before")} {(before ? word.Slice(0, i) : word.Slice(1)).ToString()} looks like nothing but belongs to the word for the builder: {(before ? "write a plain blank" : "remove it")}.", before ? " " : "");
            return true;
        }

        return false;
    }

    private static bool IsWord(string word)
    {
        foreach (var c in word)
            if (!char.IsLetter(c)) return false;
        return true;
    }

    private static string? Nearest(string word)
    {
        var near = Suggestions.Nearest(word.ToUpperInvariant(), Keywords.Names);
        return near is not null && !HasUpper(word) ? near.ToLowerInvariant() : near;
    }

    private static bool HasUpper(string word)
    {
        foreach (var c in word)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
