using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>
/// DFL3003: a line ends in the escape character, and the instruction after it becomes a part of the one before.
/// </summary>
internal sealed class SwallowedInstructionRule : Rule
{
    /// <summary>The id of the only rule whose fixes may change swallowed lines.</summary>
    public const string Id = "DFL3003";

    public override RuleDescriptor Descriptor { get; } = new(
        Id, "swallowed-instruction", "Line continuation swallows the next instruction", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("buildkit:NoEmptyContinuation"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        var escape = context.Syntax.EscapeCharacter;
        var swallowed = SwallowedInstructions.Find(context.Syntax);
        foreach (var one in swallowed)
            context.Report(
                one.Escape,
                $"The '{escape}' makes '{context.Source.ToString(one.Keyword)}' on line "
                    + $"{context.Source.GetLine(one.Keyword.Start) + 1} a part of this instruction. "
                    + $"Remove the '{escape}'.",
                FixOf(one, context),
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, one.Keyword, "read as an argument")));
        var next = 0;
        foreach (var instruction in context.Syntax.Instructions)
        {
            while (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.Start) next++;
            if (instruction.EmptyContinuation is not { } empty) continue;
            if (next < swallowed.Length && swallowed[next].Keyword.Start < instruction.Span.End) continue;
            ReportEmpty(instruction, empty, context);
        }
    }

    private static Func<ImmutableArray<CodeFix>>? FixOf(SwallowedInstruction swallowed, RuleContext context)
    {
        var text = context.Source.Text;
        var start = swallowed.Escape.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        // c:\ is the folder of a drive, and c: is not.
        if (start == 0 || text[start - 1] is ':' or '(' or ',' or '=' or '\n') return null;
        var isJoint = text[start - 1] is '&' or '|' or ';';
        if (isJoint)
            while (start > 0 && text[start - 1] is '&' or '|' or ';' or ' ' or '\t') start--;
        if (start == 0 || text[start - 1] == '\n') return null;
        return context.Fix.Suggested(
            $"Remove the '{context.Syntax.EscapeCharacter}'",
            edit => edit.Remove(TextSpan.FromBounds(start, swallowed.Escape.End)));
    }

    /// <summary>Reports an escape character after which only empty lines follow.</summary>
    private static void ReportEmpty(InstructionSyntax instruction, TextSpan empty, RuleContext context)
    {
        var source = context.Source;
        if (empty.Start < instruction.Span.End) return;
        var end = source.GetLineSpan(source.GetLine(instruction.Line.SourceSpan.End)).End;
        var escape = source.Text.LastIndexOf(context.Syntax.EscapeCharacter, end - 1);
        if (escape < instruction.Line.SourceSpan.End) return;
        context.Report(
            new TextSpan(escape, 1),
            $"The '{context.Syntax.EscapeCharacter}' continues the instruction with an empty line. "
                + $"Remove the '{context.Syntax.EscapeCharacter}'.",
            context.Fix.Safe(
                $"Remove the '{context.Syntax.EscapeCharacter}'",
                edit => edit.Remove(TextSpan.FromBounds(instruction.Line.SourceSpan.End, escape + 1))),
            severity: Severity.Info);
    }
}
