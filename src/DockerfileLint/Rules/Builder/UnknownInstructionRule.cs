using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>
/// DFL0003: unknown instruction. Lines that follow each other are one mistake, such as a missing continuation, and one
/// finding.
/// </summary>
internal sealed class UnknownInstructionRule : BuilderErrorRule
{
    private const int OthersNamed = 20;

    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL0003", "unknown-instruction", "Unknown instruction", "npm-dockerfilelint:invalid_command");

    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.UnknownInstruction;

    private protected override void AnalyzeSyntax(RuleContext context)
    {
        SyntaxError? first = null;
        var others = ImmutableArray.CreateBuilder<RelatedLocation>();
        var (last, next) = (-1, 0);
        foreach (var error in context.Syntax.Errors)
        {
            if (!Covers(error.Kind)) continue;
            next = IndexOf(error, next, context.Syntax);
            if (first is { Replacement: null } && error.Replacement is null && next == last + 1)
            {
                if (others.Count < OthersNamed)
                    others.Add(new RelatedLocation(context.Source.Path, error.Span, "no instruction, either"));
            }
            else
            {
                Report(first, others, context);
                first = error;
            }

            last = next;
        }

        Report(first, others, context);
    }

    private static void Report(
        SyntaxError? error, ImmutableArray<RelatedLocation>.Builder others, RuleContext context)
    {
        if (error is null) return;
        Report(error.Span, error.Message, error.Replacement, context, others.ToImmutable());
        others.Clear();
    }

    /// <summary>The index of the instruction that begins with an error; both are in the order of the text.</summary>
    private static int IndexOf(SyntaxError error, int from, DockerfileSyntax syntax)
    {
        var index = from;
        while (index + 1 < syntax.Instructions.Length
            && syntax.Instructions[index + 1].Span.Start <= error.Span.Start)
            index++;
        return index;
    }
}
