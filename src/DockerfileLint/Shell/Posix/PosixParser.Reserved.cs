using System;

namespace DockerfileLint.Shell;

/// <summary>Reserved words, which are such only where a command may begin.</summary>
internal sealed partial class PosixParser
{
    private enum Reserved
    {
        None,
        If,
        Then,
        Else,
        Elif,
        Fi,
        For,
        Select,
        While,
        Until,
        Do,
        Done,
        Case,
        Esac,
        In,
        Function,
        OpenBrace,
        CloseBrace,
        OpenTest,
    }

    private Reserved PeekReserved()
    {
        if (Pos >= End) return Reserved.None;
        var c = Text[Pos];
        if (!BeginsReserved(c)) return Reserved.None;
        var stop = Pos + 1;
        while (stop < End && stop - Pos <= 8 && CharTable.Of(Text[stop]) != CharTable.WordEnd) stop++;
        if (stop < End && CharTable.Of(Text[stop]) != CharTable.WordEnd) return Reserved.None;
        return Text.AsSpan(Pos, stop - Pos) switch
        {
            "if" => Reserved.If,
            "then" => Reserved.Then,
            "else" => Reserved.Else,
            "elif" => Reserved.Elif,
            "fi" => Reserved.Fi,
            "for" => Reserved.For,
            "select" => Reserved.Select,
            "while" => Reserved.While,
            "until" => Reserved.Until,
            "do" => Reserved.Do,
            "done" => Reserved.Done,
            "case" => Reserved.Case,
            "esac" => Reserved.Esac,
            "in" => Reserved.In,
            "function" => Reserved.Function,
            "{" => Reserved.OpenBrace,
            "}" => Reserved.CloseBrace,
            "[[" => Reserved.OpenTest,
            _ => Reserved.None,
        };
    }

    private static bool BeginsReserved(char c) =>
        c is 'i' or 't' or 'e' or 'f' or 's' or 'w' or 'u' or 'd' or 'c' or '{' or '}' or '[';

    private static int LengthOf(Reserved word) => word switch
    {
        Reserved.OpenBrace or Reserved.CloseBrace => 1,
        Reserved.If or Reserved.Fi or Reserved.Do or Reserved.In or Reserved.OpenTest => 2,
        Reserved.For => 3,
        Reserved.Then or Reserved.Else or Reserved.Elif or Reserved.Done or Reserved.Case or Reserved.Esac => 4,
        Reserved.While or Reserved.Until => 5,
        Reserved.Select => 6,
        Reserved.Function => 8,
        _ => 0,
    };

    /// <summary>Reads a word that must be here.</summary>
    private bool Expect(Reserved word, string reason)
    {
        if (Failure is not null) return false;
        SkipSpace(lines: true);
        if (PeekReserved() != word)
        {
            Fail(reason);
            return false;
        }

        Pos += LengthOf(word);
        return true;
    }
}
