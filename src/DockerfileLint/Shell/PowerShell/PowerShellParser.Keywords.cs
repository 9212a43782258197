using System;

namespace DockerfileLint.Shell;

/// <summary>Statements that begin with a keyword.</summary>
internal sealed partial class PowerShellParser
{
    private ShellCompound ParseKeyword(string keyword)
    {
        int start = Pos, lists = Parts.Lists.Count, words = Parts.Words.Count;
        Pos += keyword.Length;
        var kind = ParseKeywordParts(keyword);
        var stop = Pos;
        afterBlock = true;
        var result = new ShellCompound(
            Script, Range(start, stop), kind, Parts.Lists.Take(lists), [], Parts.Words.Take(words));
        return result;
    }

    private ShellCompoundKind ParseKeywordParts(string keyword)
    {
        switch (keyword)
        {
            case "if":
                ParseIf();
                return ShellCompoundKind.If;
            case "foreach" or "for":
                AddParenthesis();
                AddBlock();
                // What is looped over runs once, before the body.
                return ShellCompoundKind.While;
            case "while":
                AddParenthesis();
                AddBlock();
                return ShellCompoundKind.While;
            case "do":
                AddBlock();
                if (!TryKeyword("while") && !TryKeyword("until")) Fail("do without while");
                AddParenthesis();
                return ShellCompoundKind.Group;
            case "switch":
                ParseSwitch();
                return ShellCompoundKind.Case;
            case "try":
                ParseTry();
                return ShellCompoundKind.Try;
            case "function" or "filter":
                ParseFunction();
                return ShellCompoundKind.Function;
            default:
                Fail("the statement " + keyword);
                return ShellCompoundKind.Group;
        }
    }

    private void ParseIf()
    {
        AddParenthesis();
        AddBlock();
        while (Failure is null && TryKeyword("elseif"))
        {
            AddParenthesis();
            AddBlock();
        }

        if (Failure is null && TryKeyword("else")) AddBlock();
    }

    private void ParseTry()
    {
        AddBlock();
        while (Failure is null && TryKeyword("catch"))
        {
            SkipSpace(lines: true);
            while (Peek() == '[')
            {
                SkipBalanced('[', ']');
                while (Peek() is ' ' or ',' or '\t') Pos++;
            }

            AddBlock();
        }

        if (Failure is null && TryKeyword("finally")) AddBlock();
    }

    private static bool EndsName(char c) => c is '{' or '(' or ' ' or '\t' or '\r' or '\n';

    private void ParseFunction()
    {
        SkipSpace(lines: false);
        while (Pos < End && !EndsName(Text[Pos])) Pos++;
        SkipSpace(lines: true);
        if (Peek() == '(') SkipBalanced('(', ')');
        AddBlock();
    }

    private void ParseSwitch()
    {
        SkipSpace(lines: false);
        while (Failure is null && Peek() == '-' && ReadSwitchWord()) SkipSpace(lines: false);
        if (Peek() == '(') AddParenthesis();
        else if (!ReadSwitchWord()) Fail("switch without a value");
        SkipSpace(lines: true);
        if (Peek() != '{') Fail("switch without a block");
        Pos = Math.Min(End, Pos + 1);
        SkipSpace(lines: true);
        while (Failure is null && Pos < End && Text[Pos] != '}')
        {
            if (Peek() == '{') AddBlock();
            else if (!ReadSwitchWord()) Fail("a case of switch");
            AddBlock();
            SkipSpace(lines: true);
        }

        if (Peek() != '}') Fail("a block that does not end");
        Pos = Math.Min(End, Pos + 1);
    }

    /// <summary>Neither a redirection nor a block, which would be left to the next command.</summary>
    private bool ReadSwitchWord()
    {
        if (Pos >= End || IsWordEnd(Text[Pos])) return false;
        Parts.Words.Add(ReadWord());
        return true;
    }

    private bool TryKeyword(string keyword)
    {
        var before = Pos;
        SkipSpace(lines: true);
        if (PowerShellKeywords.Is(Text.AsSpan(Pos, End - Pos), keyword))
        {
            Pos += keyword.Length;
            return true;
        }

        Pos = before;
        return false;
    }

    private void AddBlock()
    {
        if (Failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() == '{') Parts.Lists.Add(ParseBlock());
        else Fail("a block is missing");
    }

    private void AddParenthesis()
    {
        if (Failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() == '(') Parts.Lists.Add(ParseEnclosed(')'));
        else Fail("a parenthesis is missing");
    }

    /// <summary>Reads <c>{ … }</c>.</summary>
    private ShellList ParseBlock() => ParseEnclosed('}');

    /// <summary>Reads a list between the bracket that is here and the one that closes it.</summary>
    private ShellList ParseEnclosed(char close)
    {
        Pos++;
        var list = ParseList();
        SkipSpace(lines: true);
        if (Peek() != close) Fail(close == '}' ? "a { that does not end" : "a ( that does not end");
        Pos = Math.Min(End, Pos + 1);
        return list;
    }
}
