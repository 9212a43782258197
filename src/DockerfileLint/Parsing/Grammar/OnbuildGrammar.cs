using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary><c>ONBUILD</c> and the instruction behind it.</summary>
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
        if (!isAllowed && !start.Owner.IsTrigger) start.Owner.ReportAt(SyntaxErrorKind.Onbuild, line.KeywordSpan, Message(kind));
        var instruction = isAllowed ? InstructionGrammar.Parse(line) : InstructionGrammar.Unknown(line);
        return new Match<InstructionSyntax>(instruction, start.JumpTo(start.Text.Length));
    };

    private static string Message(InstructionKind kind) => kind == InstructionKind.Onbuild
        ? "ONBUILD can't stand behind ONBUILD: a trigger runs once, in the image that is built on this one."
        : $"{Keywords.NameOf(kind)} can't be kept by ONBUILD{(kind == InstructionKind.Maintainer ? ": write it as an instruction of its own, or better as a LABEL" : ": a trigger begins no stage")}.";
}
