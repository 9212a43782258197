using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Reads and computes one expression of a Bake file; what it doesn't know is unknown.</summary>
internal sealed class HclExpression(BakeScope scope, IReadOnlyList<HclToken> tokens, int start, int depth)
{
    private static readonly HclToken End = new('e', "", 0);
    private int index = start;
    private int nested = depth;

    private HclToken Current => index < tokens.Count ? tokens[index] : End;

    public HclValue Read()
    {
        if (!scope.Spend(nested)) return HclValue.Unknown;
        nested--;
        var condition = ReadBinary(0);
        if (Current.Is("?"))
        {
            index++;
            var first = Inner();
            Skip(":");
            var second = Inner();
            condition = condition.Kind == HclKind.Unknown ? HclValue.Unknown : condition.IsTrue ? first : second;
        }

        nested++;
        return condition;
    }

    private HclValue Inner()
    {
        SkipLines();
        var value = Read();
        SkipLines();
        return value;
    }

    private void SkipLines()
    {
        while (index < tokens.Count && Current.Kind == 'e') index++;
    }

    private bool Skip(string sign)
    {
        if (!Current.Is(sign)) return false;
        index++;
        return true;
    }

    private static int Level(HclToken token) => token.Kind != '.' ? -1 : token.Text switch
    {
        "||" => 0,
        "&&" => 1,
        "==" or "!=" => 2,
        "<" or ">" or "<=" or ">=" => 3,
        "+" or "-" or "*" or "/" or "%" => 4,
        _ => -1,
    };

    private HclValue ReadBinary(int level)
    {
        var left = level > 4 ? ReadUnary() : ReadBinary(level + 1);
        while (level <= 4 && Level(Current) == level)
        {
            var sign = Current.Text;
            index++;
            SkipLines();
            left = Compute(sign, left, ReadBinary(level + 1));
        }

        return left;
    }

    private static HclValue Compute(string sign, HclValue left, HclValue right)
    {
        var equal = left.IsEqualTo(right);
        return sign switch
        {
            "==" when equal is { } known => HclValue.Of(known),
            "!=" when equal is { } known => HclValue.Of(!known),
            "&&" when left.Kind == HclKind.Text && right.Kind == HclKind.Text =>
                HclValue.Of(left.IsTrue && right.IsTrue),
            "||" when left.Kind == HclKind.Text && right.Kind == HclKind.Text =>
                HclValue.Of(left.IsTrue || right.IsTrue),
            _ => HclValue.Unknown,
        };
    }

    private HclValue ReadUnary()
    {
        if (Skip("!"))
        {
            var value = ReadPostfix();
            return value.Kind == HclKind.Text ? HclValue.Of(!value.IsTrue) : HclValue.Unknown;
        }

        return ReadPostfix();
    }

    private HclValue ReadPostfix()
    {
        var value = ReadPrimary();
        while (true)
        {
            if (Current.Is(".") && index + 1 < tokens.Count && tokens[index + 1].Kind == 'n')
            {
                value = value.Member(tokens[index + 1].Text);
                index += 2;
            }
            else if (Skip("["))
            {
                value = value.At(Inner());
                if (!Skip("]")) return HclValue.Unknown;
            }
            else return value;
        }
    }

    private HclValue ReadPrimary()
    {
        var token = Current;
        index++;
        if (token.Kind == 's') return scope.Template(token.Text, nested);
        if (token.Is("(")) return ReadUntil(")")[0];
        if (token.Is("[")) return Current.Kind == 'n' && Current.Text == "for" ? Lost() : HclValue.Of(ReadUntil("]"));
        if (token.Is("{")) return ReadMap();
        if (token.Kind != 'n') return Lost();
        if (Skip("(")) return scope.Call(token.Text, ReadUntil(")"), nested);
        return token.Text switch
        {
            "null" => HclValue.Null,
            "true" or "false" => HclValue.Of(token.Text),
            _ when char.IsDigit(token.Text[0]) => ReadNumber(token.Text),
            _ => scope.Variable(token.Text, nested),
        };
    }

    private HclValue ReadNumber(string whole)
    {
        if (!Current.Is(".") || index + 1 >= tokens.Count || tokens[index + 1].Kind != 'n') return HclValue.Of(whole);
        index += 2;
        return HclValue.Of($"{whole}.{tokens[index - 1].Text}");
    }

    private HclValue Lost()
    {
        index = tokens.Count;
        return HclValue.Unknown;
    }

    /// <summary>The values up to a closing sign; at least one.</summary>
    private List<HclValue> ReadUntil(string close)
    {
        var items = new List<HclValue>();
        SkipLines();
        while (index < tokens.Count && !Current.Is(close))
        {
            items.Add(Inner());
            if (!Skip(",") && !Current.Is(close)) Lost();
            SkipLines();
        }

        Skip(close);
        if (items.Count == 0 && close == ")") items.Add(HclValue.Unknown);
        return items;
    }

    private HclValue ReadMap()
    {
        var entries = new Dictionary<string, HclValue>(StringComparer.Ordinal);
        for (SkipLines(); index < tokens.Count && !Current.Is("}"); SkipLines())
        {
            var key = Current.Kind == 's' ? scope.Template(Current.Text, nested).Text : Current.Text;
            var isName = Current.Kind is 'n' or 's';
            index++;
            if (!isName || !Skip("=") && !Skip(":")) return Lost();
            var value = Read();
            if (key is not null) entries[key] = value;
            Skip(",");
        }

        Skip("}");
        return HclValue.Of(entries);
    }
}
