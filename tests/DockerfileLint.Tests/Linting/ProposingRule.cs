using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Linting;

/// <summary>Proposes another text for each instruction for which there is one, and counts how often it runs.</summary>
internal sealed class ProposingRule(string id, Func<string, string?> propose) : Rule
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

    private static void Report(InstructionSyntax instruction, string text, RuleContext context) => context.Report(
        instruction.Span,
        "Something is to be changed.",
        () => ImmutableArray.Create(new CodeFix("Change it", FixSafety.Safe, ImmutableArray.Create(new TextChange(context.Source.Path, instruction.Span, text)))));
}
