using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3010: a command that is meant as a JSON array, but isn't one, so that a shell runs its text.</summary>
internal sealed class MalformedJsonRule : InstructionRule<CommandFormSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3010", "malformed-json", "Command isn't the JSON array that it seems to be", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:JSONArgsRecommended", "hadolint:DL3025",
            "dockerfile-doctor:DD043", "dockerfile-doctor:DD080", "tally:tally/invalid-json-form"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(CommandFormSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.IsExecForm || !instruction.Heredocs.IsEmpty) return;
        var text = instruction.Command.ToString().Trim();
        if (!IsMeantAsArray(text)) return;
        context.Report(
            instruction.Command.SourceSpan,
            $"This isn't valid JSON{Reason(text)}, so a shell runs the text as it is. Write a JSON array of strings.",
            context.Fix.Suggested("Write valid JSON", edit => Mend(edit, instruction, text)));
    }

    /// <summary>Whether it isn't the test command, which has a space after its bracket.</summary>
    private static bool IsMeantAsArray(string text) =>
        text.Length > 1
            && text[0] == '['
            && (IsQuote(text[1])
                || text[1] == ' ' && IsQuote(text.Substring(1).TrimStart() is { Length: > 0 } rest ? rest[0] : ' ')
                    && (text.Contains("\",") || text.Contains("',") || text.Contains("”,")));

    private static bool IsQuote(char character) => character is '"' or '\'' or '“' or '”' or '‘' or '’';

    private static string Reason(string text) =>
        text.IndexOf('\'') >= 0 ? " (strings need double quotes)"
        : text.IndexOfAny(['“', '”', '‘', '’']) >= 0 ? " (its quotes aren't straight ones)"
        : text[text.Length - 1] != ']' ? " (its end isn't a bracket)"
        : "";

    /// <summary>Mends quotes, a comma too many and a missing bracket, where that is all.</summary>
    private static void Mend(FixEditor edit, CommandFormSyntax instruction, string text)
    {
        var hasDouble = text.IndexOf('"') >= 0;
        if (hasDouble && text.IndexOf('\'') >= 0 || text != instruction.Source.ToString(instruction.Command.SourceSpan))
        {
            edit.GiveUp();
            return;
        }

        var mended = text.Replace('\'', '"').Replace('“', '"').Replace('”', '"').Replace('‘', '"').Replace('’', '"');
        if (mended[mended.Length - 1] != ']') mended += "]";
        var inner = mended.Substring(0, mended.Length - 1).TrimEnd();
        if (inner[inner.Length - 1] == ',') mended = inner.Substring(0, inner.Length - 1) + "]";
        if (IsArray(mended)) edit.Replace(instruction.Command.SourceSpan, mended);
        else edit.GiveUp();
    }

    /// <summary>Whether a text is an array of strings without escapes.</summary>
    private static bool IsArray(string text)
    {
        var inner = text.Substring(1, text.Length - 2).Split('"');
        // What is outside of the strings: an opening part, commas between, a closing part.
        for (var i = 0; i < inner.Length; i += 2)
        {
            var expected = i == 0 || i == inner.Length - 1 ? "" : ",";
            if (inner[i].Trim() != expected) return false;
        }

        return inner.Length % 2 == 1 && text.IndexOf('\\') < 0;
    }
}
