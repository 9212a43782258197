using System;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// What the variables and the working directories of a file may bring into its words altogether. It is spent in the
/// order of the text, by what an instruction could take at most and not by what is asked for, so that the same values
/// are known whoever asks for them, and in which order.
/// </summary>
internal sealed class ExpansionBudget
{
    private readonly SourceText source;
    private long left;

    public ExpansionBudget(SourceText source)
        : this(source, Limits.Expanded(source.Length))
    {
    }

    private ExpansionBudget(SourceText source, long left)
    {
        this.source = source;
        this.left = left;
    }

    /// <summary>Whether nothing is left: only short values are taken over from here on.</summary>
    public bool IsSpent => left <= 0;

    public ExpansionBudget Copy() => new(source, left);

    /// <summary>Takes what an instruction may bring in, its here-documents included.</summary>
    public void Take(InstructionSyntax instruction, VariableDefinition? latest, string? folder = null)
    {
        var longest = latest?.Longest ?? 0;
        var isLong = folder is not null && folder.Length > Limits.SharedLength;
        if (IsSpent || longest <= Limits.SharedLength && !isLong) return;
        var text = source.Text.AsSpan(instruction.Span.Start, instruction.Span.Length);
        if (longest > Limits.SharedLength) left -= Count(text, "$") * longest;
        if (isLong) left -= (Count(text, " \t,") + 1) * folder!.Length;
    }

    /// <summary>Takes what the value of an ARG may bring in.</summary>
    public void Take(KeyValueSyntax declaration, VariableDefinition? latest)
    {
        if (IsSpent || latest is null || latest.Longest <= Limits.SharedLength || declaration.Value is not { } value)
            return;
        left -= Count(value.Logical.AsSpan(), "$") * latest.Longest;
    }

    private static long Count(ReadOnlySpan<char> text, string characters)
    {
        long count = 0;
        for (var next = text.IndexOfAny(characters.AsSpan()); next >= 0; next = text.IndexOfAny(characters.AsSpan()))
        {
            count++;
            text = text.Slice(next + 1);
        }

        return count;
    }
}
