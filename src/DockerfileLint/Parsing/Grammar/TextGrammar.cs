using System.Collections.Immutable;
using DockerfileLint.Syntax;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary>The instructions whose argument is one text, whitespace included, or a list of plain words.</summary>
internal static class TextGrammar
{
    public static readonly Parser<InstructionSyntax> User =
        from head in Scan.Head(FlagTable.None)
        from name in Scan.Argument
        select new UserSyntax(head);

    public static readonly Parser<InstructionSyntax> Workdir =
        from head in Scan.Head(FlagTable.None)
        from path in Scan.Argument
        select new WorkdirSyntax(head);

    /// <summary>The builder never looks at the flags of STOPSIGNAL.</summary>
    public static readonly Parser<InstructionSyntax> Stopsignal =
        from head in Scan.Head(table: null)
        from signal in Scan.Argument
        select new StopsignalSyntax(head);

    public static readonly Parser<InstructionSyntax> Maintainer =
        from head in Scan.Head(FlagTable.None)
        from name in Scan.Argument
        select new MaintainerSyntax(head);

    public static readonly Parser<InstructionSyntax> Expose =
        from head in Scan.Head(FlagTable.None)
        from ports in SomeWords
        select new ExposeSyntax(head, ports);

    private static Parser<ImmutableArray<WordSyntax>> SomeWords => input =>
        ((SourceInput)input).AtEnd ? Scan.Missing<ImmutableArray<WordSyntax>>((SourceInput)input) : Scan.Words(input);
}
