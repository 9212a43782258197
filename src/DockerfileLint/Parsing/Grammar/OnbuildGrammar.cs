using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary><c>ONBUILD</c> and its instruction.</summary>
internal static class OnbuildGrammar
{
    public static readonly Parser<InstructionSyntax> Onbuild =
        from head in Scan.Head(FlagTable.None)
        from trigger in Trigger
        select new OnbuildSyntax(head, trigger);

    private static Parser<InstructionSyntax> Trigger => input =>
    {
        var start = (SourceInput)input;
        if (start.AtEnd) return Scan.Missing<InstructionSyntax>(start);
        var line = start.Owner.Trigger(TextSpan.FromBounds(start.Offset, start.Text.Length));
        var kind = Scan.KeywordOf(new SourceInput(line, 0), out _);
        var isAllowed = kind is not (InstructionKind.Onbuild or InstructionKind.From or InstructionKind.Maintainer);
        if (!isAllowed && !start.Owner.IsTrigger)
            start.Owner.ReportAt(SyntaxErrorKind.Onbuild, line.KeywordSpan, Message(kind));
        var instruction = isAllowed ? InstructionGrammar.Parse(line) : InstructionGrammar.Unknown(line);
        return new Match<InstructionSyntax>(instruction, start.JumpTo(start.Text.Length));
    };

    private static string Message(InstructionKind kind) => kind == InstructionKind.Onbuild
        ? "ONBUILD isn't allowed in ONBUILD. Remove one of the two."
        : $"{Keywords.NameOf(kind)} isn't allowed in ONBUILD. "
            + (kind == InstructionKind.Maintainer
                ? "Remove ONBUILD, or write a LABEL instead."
                : "A trigger can't start a stage: remove it.");
}
