using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing.Grammar;

/// <summary><c>HEALTHCHECK NONE</c> and <c>HEALTHCHECK [flags] CMD command</c>.</summary>
internal static class HealthcheckGrammar
{
    private static readonly string[] Types = ["CMD", "NONE"];

    public static readonly Parser<InstructionSyntax> Healthcheck =
        from head in Scan.Head(table: null)
        from type in Scan.FirstWord
        from command in Command(head, type)
        select new HealthcheckSyntax(head, new WordSyntax(type), command.Json, command.Text);

    private static Parser<(ImmutableArray<JsonStringSyntax> Json, LogicalText Text)> Command(
        InstructionHead head, LogicalText type) => input =>
    {
        var start = (SourceInput)input;
        var text = start.Text.Slice(TextSpan.FromBounds(start.Offset, start.Text.Length));
        var json = Scan.JsonOrText(input);
        if (!json.WasSuccessful || !Check(head, type, json.Value, start))
            return new NoMatch<(ImmutableArray<JsonStringSyntax>, LogicalText)>(start, "a command");
        return new Match<(ImmutableArray<JsonStringSyntax>, LogicalText)>((json.Value, text), json.Remainder);
    };

    /// <summary>Reports what is wrong; false where nothing usable is left.</summary>
    private static bool Check(
        InstructionHead head, LogicalText type, ImmutableArray<JsonStringSyntax> json, SourceInput command)
    {
        var line = command.Owner;
        if (line.IsTrigger) return true;
        var isMissing = json.IsDefault ? command.AtEnd : json.IsEmpty;
        if (Is(type, "NONE"))
        {
            // The builder never looks at the flags of HEALTHCHECK NONE.
            if (!isMissing)
                line.Report(
                    SyntaxErrorKind.Healthcheck,
                    TextSpan.FromBounds(command.Offset, command.Text.Length),
                    "HEALTHCHECK NONE takes no arguments. Remove them, or write CMD instead of NONE.");
            return true;
        }

        FlagTable.Healthcheck.Check(head.Flags, line);
        foreach (var flag in head.Flags) HealthcheckFlags.Check(flag, line);
        if (!Is(type, "CMD"))
        {
            var near = Suggestions.Nearest(type.ToString().ToUpperInvariant(), Types);
            line.ReportAt(
                SyntaxErrorKind.Healthcheck,
                type.SourceSpan,
                $"HEALTHCHECK needs CMD or NONE, not '{type}'. Write HEALTHCHECK CMD before the command.",
                near);
            return false;
        }

        if (isMissing)
            line.ReportAt(
                SyntaxErrorKind.Healthcheck,
                type.SourceSpan,
                "HEALTHCHECK CMD needs a command. Add one, or write HEALTHCHECK NONE to disable the check.");
        return !isMissing;
    }

    private static bool Is(LogicalText type, string name) =>
        type.AsSpan().Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
