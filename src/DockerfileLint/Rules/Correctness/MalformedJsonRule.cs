using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>
/// DFL3010: what is meant as a JSON array isn't one, so that a shell runs its text, or its words are paths.
/// </summary>
internal sealed class MalformedJsonRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3010", "malformed-json", "Not the JSON array that it seems to be", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:JSONArgsRecommended", "hadolint:DL3025", "dockadvisor:CmdInvalidExecForm",
            "dockadvisor:EntrypointInvalidExecForm", "dockadvisor:RunInvalidExecForm",
            "dockadvisor:VolumeInvalidJsonForm", "dockerfile-doctor:DD080",
            "kics:not_using_json_in_cmd_and_entrypoint_arguments", "tally:tally/invalid-json-form"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        if (!instruction.Heredocs.IsEmpty || TextOf(instruction) is not { } found) return;
        if (found.AsSpan().TrimStart() is not ['[', ..]) return;
        var text = found.ToString().Trim();
        if (!MalformedArray.IsMeant(text)) return;
        var effect = instruction is CommandFormSyntax ? "a shell runs the text as it is" : "each word is a path";
        context.Report(
            found.SourceSpan,
            $"This isn't valid JSON{Reason(text)}, so {effect}. Write a JSON array of strings.",
            context.Fix.Suggested("Write valid JSON", edit => Mend(edit, instruction, found.SourceSpan, text)));
    }

    /// <summary>The text that may be an array; null where it is one, or can't be.</summary>
    private static LogicalText? TextOf(InstructionSyntax instruction) => instruction switch
    {
        CommandFormSyntax { IsExecForm: false } form => form.Command,
        VolumeSyntax { IsJsonForm: false } volume => volume.Arguments,
        TransferSyntax { IsJsonForm: false } transfer => transfer.Arguments,
        _ => null,
    };

    private static string Reason(string text) =>
        text.IndexOf('\'') >= 0 || text.IndexOf('"') < 0 && text.IndexOf('“') < 0 ? " (strings need double quotes)"
        : text.IndexOfAny(['“', '”', '‘', '’']) >= 0 ? " (its quotes aren't straight ones)"
        : text[text.Length - 1] != ']' ? " (its end isn't a bracket)"
        : "";

    private static void Mend(FixEditor edit, InstructionSyntax instruction, TextSpan span, string text)
    {
        // On several lines, its form would be lost.
        if (text != instruction.Source.ToString(span) || MalformedArray.Mend(text) is not { } mended)
        {
            edit.GiveUp();
            return;
        }

        edit.Replace(span, mended.Array);
        if (mended.Comment is not { } comment) return;
        if (instruction.Onbuild is null) edit.InsertBefore(instruction, comment);
        else edit.GiveUp();
    }
}
