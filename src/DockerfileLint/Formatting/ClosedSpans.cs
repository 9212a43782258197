using System.Collections.Generic;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// The words of an instruction, within which spaces mean something, and where its statements begin: commands with the
/// operators before them, or the flags and words of another instruction.
/// </summary>
internal sealed class ClosedSpans
{
    private readonly List<TextSpan> spans = [];
    private readonly HashSet<int> statements = [];
    private int next;

    private ClosedSpans()
    {
    }

    public static ClosedSpans Of(InstructionSyntax instruction, ShellScript? script)
    {
        var result = new ClosedSpans();
        foreach (var flag in instruction.Flags) result.AddWord(flag.Span);
        if (script is not null) result.AddScript(script, instruction);
        else
            foreach (var node in instruction.ChildNodes())
                if (node is not HeredocSyntax) result.AddWord(node.Span);
        result.spans.Sort();
        return result;
    }

    /// <summary>What a line is whose text begins at an offset; offsets are asked for in order.</summary>
    public ContinuationLineKind KindAt(int offset)
    {
        while (next < spans.Count && spans[next].End <= offset) next++;
        if (next < spans.Count && spans[next].Start < offset) return ContinuationLineKind.Fixed;
        return statements.Contains(offset) ? ContinuationLineKind.Statement : ContinuationLineKind.Inner;
    }

    private void AddWord(TextSpan span)
    {
        spans.Add(span);
        statements.Add(span.Start);
    }

    private void AddScript(ShellScript script, InstructionSyntax instruction)
    {
        if (instruction is HealthcheckSyntax check) AddWord(check.Type.Span);
        foreach (var item in script.Body.Items)
        {
            statements.Add(script.Text.ToSource(item.Node.Range.Start));
            if (item.OperatorRange.Length > 0) statements.Add(script.Text.ToSource(item.OperatorRange.Start));
        }

        var words = ScriptWords.Of(script);
        foreach (var word in words.Words) AddParts(word);
        foreach (var test in words.Tests) spans.Add(test.Span);
    }

    /// <summary>A word without the commands in it, whose own words are found by themselves.</summary>
    private void AddParts(ShellWord word)
    {
        var start = word.Range.Start;
        foreach (var substitution in word.Substitutions)
        {
            if (ScriptWords.IsBacktick(word, substitution)) continue;
            Add(word, start, substitution.Range.Start + 2);
            start = substitution.Range.End - 1;
        }

        Add(word, start, word.Range.End);
    }

    private void Add(ShellWord word, int start, int end)
    {
        if (end > start) spans.Add(word.Script.ToSource(TextSpan.FromBounds(start, end)));
    }
}
