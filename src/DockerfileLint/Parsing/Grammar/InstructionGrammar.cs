using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary>One instruction: its keyword chooses the parser of the rest.</summary>
internal static class InstructionGrammar
{
    private static readonly Parser<InstructionSyntax> Instruction =
        from rest in Body
        from instruction in rest
        select instruction;

    // Not the kind itself: Sprache's own code over a value type of ours is compiled at every start.
    private static Parser<Parser<InstructionSyntax>> Body => input =>
    {
        var kind = Scan.Keyword(input);
        return kind.WasSuccessful
            ? new Match<Parser<InstructionSyntax>>(Rest(kind.Value), kind.Remainder)
            : new NoMatch<Parser<InstructionSyntax>>((SourceInput)input, "the name of an instruction");
    };

    /// <summary>
    /// Reads a line; one that can't be read becomes an <see cref="UnknownInstructionSyntax"/>, with an error.
    /// </summary>
    public static InstructionSyntax Parse(InstructionLine line)
    {
        var input = new SourceInput(line, 0);
        var result = Instruction(input);
        return result.WasSuccessful ? result.Value : Unknown(line);
    }

    /// <summary>The instruction for a line that can't be read.</summary>
    public static UnknownInstructionSyntax Unknown(InstructionLine line)
    {
        var kind = Scan.KeywordOf(new SourceInput(line, 0), out var rest);
        var arguments = FlagReader.Read(line, rest.Offset, out var flags);
        return new UnknownInstructionSyntax(line.ToHead(flags, TextSpan.FromBounds(arguments, line.Text.Length)), kind);
    }

    private static Parser<InstructionSyntax> Rest(InstructionKind kind) => kind switch
    {
        InstructionKind.From => FromGrammar.From,
        InstructionKind.Run => CommandGrammar.Run,
        InstructionKind.Copy => TransferGrammar.Copy,
        InstructionKind.Add => TransferGrammar.Add,
        InstructionKind.Env => KeyValueGrammar.Env,
        InstructionKind.Label => KeyValueGrammar.Label,
        InstructionKind.Arg => KeyValueGrammar.Arg,
        InstructionKind.Cmd => CommandGrammar.Cmd,
        InstructionKind.Entrypoint => CommandGrammar.Entrypoint,
        InstructionKind.Shell => CommandGrammar.Shell,
        InstructionKind.Healthcheck => HealthcheckGrammar.Healthcheck,
        InstructionKind.Expose => TextGrammar.Expose,
        InstructionKind.Volume => TransferGrammar.Volume,
        InstructionKind.User => TextGrammar.User,
        InstructionKind.Workdir => TextGrammar.Workdir,
        InstructionKind.Stopsignal => TextGrammar.Stopsignal,
        InstructionKind.Maintainer => TextGrammar.Maintainer,
        _ => OnbuildGrammar.Onbuild,
    };
}
