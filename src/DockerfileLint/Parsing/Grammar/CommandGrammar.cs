using System.Collections.Immutable;
using DockerfileLint.Syntax;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary>The instructions that give a command: RUN, CMD, ENTRYPOINT and SHELL.</summary>
internal static class CommandGrammar
{
    public static readonly Parser<InstructionSyntax> Run =
        from head in Scan.Head(FlagTable.Run)
        from json in Scan.JsonOrText
        from mounts in Mounts(head)
        select RunCommandReader.Create(head, json, mounts);

    public static readonly Parser<InstructionSyntax> Cmd =
        from head in Scan.Head(FlagTable.None)
        from json in Scan.JsonOrText
        select new CmdSyntax(head, json);

    public static readonly Parser<InstructionSyntax> Entrypoint =
        from head in Scan.Head(FlagTable.None)
        from json in Scan.JsonOrText
        select new EntrypointSyntax(head, json);

    public static readonly Parser<InstructionSyntax> Shell =
        from head in Scan.Head(FlagTable.None)
        from json in ShellStrings
        select new ShellSyntax(head, json);

    private static Parser<ImmutableArray<JsonStringSyntax>> ShellStrings => input =>
    {
        var start = (SourceInput)input;
        if (start.AtEnd) return Scan.Missing<ImmutableArray<JsonStringSyntax>>(start);
        var json = Scan.JsonOrText(input);
        if (!json.WasSuccessful || !json.Value.IsDefaultOrEmpty || start.Owner.IsTrigger) return json;
        var arguments = Text.TextSpan.FromBounds(start.Offset, start.Text.Length);
        if (!json.Value.IsDefault)
            start.Owner.Report(
                SyntaxErrorKind.ArgumentCount, arguments, MissingArgument.Message(InstructionKind.Shell));
        else
            start.Owner.Report(
                SyntaxErrorKind.InvalidJson,
                arguments,
                "SHELL takes a JSON array of double-quoted strings and nothing else. Write SHELL [\"/bin/bash\", "
                    + "\"-c\"].");
        return new NoMatch<ImmutableArray<JsonStringSyntax>>(start, "a JSON array of strings");
    };

    private static Parser<ImmutableArray<MountSyntax>> Mounts(InstructionHead head) => input =>
        new Match<ImmutableArray<MountSyntax>>(
            head.Flags.IsEmpty
                ? ImmutableArray<MountSyntax>.Empty
                : RunFlags.Read(head.Flags, ((SourceInput)input).Owner),
            input);
}
