using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Linting;

/// <summary>Proposes another text for each instruction for which there is one, and counts how often it runs.</summary>
internal sealed class ProposingRule(string id, Func<string, string?> propose, bool changesParts = false) : Rule
{
    private int runs;

    public int Runs => runs;

    public override RuleDescriptor Descriptor { get; } = new(id, "test-" + id.ToLowerInvariant(), "A rule of this test", Severity.Info) { Fix = FixKind.Safe };

    public override void Analyze(RuleContext context)
    {
        System.Threading.Interlocked.Increment(ref runs);
        foreach (var instruction in context.Syntax.Instructions)
            if (propose(context.Source.ToString(instruction.Span)) is { } text) Report(instruction, text, context);
    }

    private void Report(InstructionSyntax instruction, string text, RuleContext context)
    {
        var change = new TextChange(context.Source.Path, instruction.Span, text);
        if (changesParts) change = PartOf(context.Source.ToString(instruction.Span), change);
        context.Report(
            instruction.Span,
            "Something is to be changed.",
            () => ImmutableArray.Create(new CodeFix("Change it", FixSafety.Safe, ImmutableArray.Create(change))));
    }

    /// <summary>A change of only what differs.</summary>
    private static TextChange PartOf(string before, TextChange change)
    {
        var after = change.NewText;
        int start = 0, end = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start]) start++;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return new TextChange(
            change.Path,
            TextSpan.FromBounds(change.Span.Start + start, change.Span.End - end),
            after.Substring(start, after.Length - start - end));
    }
}
