using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// Reads the flags between keyword and arguments: all words that begin with two dashes, up to a lone <c>--</c>, which
/// is dropped.
/// </summary>
internal static class FlagReader
{
    /// <summary>Reads the flags and returns the offset of the arguments.</summary>
    public static int Read(InstructionLine line, int position, out ImmutableArray<FlagSyntax> flags)
    {
        ImmutableArray<FlagSyntax>.Builder? found = null;
        while (TryRead(line, ref position, out var word))
        {
            if (IsEnd(line.Text, word)) break;
            (found ??= ImmutableArray.CreateBuilder<FlagSyntax>(4)).Add(Create(line.Text, word));
        }

        flags = found is null ? ImmutableArray<FlagSyntax>.Empty : found.ToImmutable();
        return Blanks.SkipSpaces(line.Text.AsSpan(), position);
    }

    /// <summary>Where the arguments begin.</summary>
    public static SourceInput SkipFlags(SourceInput input)
    {
        var position = input.Offset;
        while (TryRead(input.Owner, ref position, out var word))
            if (IsEnd(input.Text, word)) break;
        return input.JumpTo(Blanks.SkipSpaces(input.Text.AsSpan(), position));
    }

    private static bool TryRead(InstructionLine line, ref int position, out FlagWord word)
    {
        line.Cancellation.ThrowIfCancellationRequested();
        var text = line.Text.AsSpan();
        while (position < text.Length && text[position] is ' ' or (>= '\t' and <= '\r')) position++;
        if (position + 1 >= text.Length || text[position] != '-' || text[position + 1] != '-')
        {
            word = default;
            return false;
        }

        word = FlagWord.Read(line.Text, line.Escape, position);
        position = word.End;
        return true;
    }

    private static bool IsEnd(LogicalText line, in FlagWord word)
    {
        var text = word.Unquoted;
        return text is null ? word.End - word.Start == 2 && line[word.Start] == '-' : text == "--";
    }

    private static FlagSyntax Create(LogicalText line, in FlagWord word)
    {
        var logical = line.Slice(TextSpan.FromBounds(word.Start, word.End));
        return word.Unquoted is { } text ? CreateUnquoted(logical, text, word) : CreatePlain(logical);
    }

    private static FlagSyntax CreatePlain(LogicalText logical)
    {
        var text = logical.AsSpan();
        var equals = text.IndexOf('=');
        var nameEnd = equals < 0 ? text.Length : equals;
        var name = FlagTable.Intern(text.Slice(2, nameEnd - 2));
        var nameSpan = logical.ToSource(TextSpan.FromBounds(2, nameEnd));
        if (equals < 0)
            return new FlagSyntax(logical, name, nameSpan, value: null, logical.ToSource(new TextSpan(text.Length, 0)));
        var valuePart = TextSpan.FromBounds(equals + 1, text.Length);
        return new FlagSyntax(
            logical,
            name,
            nameSpan,
            logical.ToString(valuePart),
            logical.ToSource(valuePart)) { ValueStart = equals + 1 };
    }

    private static FlagSyntax CreateUnquoted(LogicalText logical, string text, in FlagWord word)
    {
        var offsets = word.Offsets!;
        for (var i = 0; i < offsets.Length; i++) offsets[i] -= word.Start;
        var equals = text.IndexOf('=');
        var nameEnd = equals < 0 ? text.Length : equals;
        var name = FlagTable.Intern(text.AsSpan(2, nameEnd - 2));
        var nameSpan = logical.ToSource(
            nameEnd == 2 ? new TextSpan(2, 0) : TextSpan.FromBounds(offsets[2], offsets[nameEnd - 1] + 1));
        if (equals < 0)
            return new FlagSyntax(
                logical, name, nameSpan, value: null, logical.ToSource(new TextSpan(logical.Length, 0)));
        var valueStart = offsets[equals] + 1;
        var valueOffsets = new int[text.Length - equals - 1];
        Array.Copy(offsets, equals + 1, valueOffsets, 0, valueOffsets.Length);
        return new FlagSyntax(
            logical,
            name,
            nameSpan,
            text.Substring(equals + 1),
            logical.ToSource(TextSpan.FromBounds(valueStart, logical.Length)))
        {
            ValueStart = valueStart,
            ValueOffsets = valueOffsets,
        };
    }
}
