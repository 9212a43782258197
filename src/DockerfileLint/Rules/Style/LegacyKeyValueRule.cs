using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7006: ENV or LABEL in the old form without <c>=</c>.</summary>
internal sealed class LegacyKeyValueRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7006", "legacy-key-value", "ENV or LABEL without an equals sign", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:LegacyKeyValueFormat", "dockadvisor:LegacyKeyValueFormat",
            "tally:buildkit/LegacyKeyValueFormat", "npm-dockerfilelint:label_invalid"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction is EnvSyntax { IsLegacyForm: true } env) Report(env, env.Pairs, context);
        if (instruction is LabelSyntax { IsLegacyForm: true } label) Report(label, label.Pairs, context);
    }

    private static void Report(
        InstructionSyntax instruction, ImmutableArray<KeyValueSyntax> pairs, RuleContext context)
    {
        if (pairs.Length != 1 || pairs[0].Value is not { } value) return;
        var key = pairs[0].Key;
        var span = TextSpan.FromBounds(key.Span.Start, value.Span.End);
        if (value.Text[0] == '=')
        {
            context.Report(
                span,
                $"The value of {key.Text} begins with '=' because of the space before it. "
                    + "Write the name, '=' and the value without spaces.",
                context.Fix.Suggested("Remove the spaces around '='", edit => RemoveSpaces(edit, key, value)),
                severity: Severity.Warning);
            return;
        }

        context.Report(
            span,
            $"This form of {instruction.Keyword.ToUpperInvariant()} is outdated and takes one pair only. "
                + "Write an equals sign after the name.",
            context.Fix.Safe("Write an equals sign", edit => Write(edit, key, value.Span, value.Text)));
    }

    private static void RemoveSpaces(FixEditor edit, WordSyntax key, WordSyntax value)
    {
        var start = value.Span.Start + 1;
        var source = value.Source.Text;
        while (start < value.Span.End && source[start] is ' ' or '\t') start++;
        var span = TextSpan.FromBounds(start, value.Span.End);
        // A line that goes on right after the sign hides where the value begins.
        if (span.Length > 0 && source[start] is '\\' or '`') edit.GiveUp();
        else Write(edit, key, span, value.Text.Substring(1).TrimStart(' ', '\t'));
    }

    private static void Write(FixEditor edit, WordSyntax key, TextSpan span, string value)
    {
        edit.Replace(TextSpan.FromBounds(key.Span.End, span.Start), "=");
        if (value.IndexOfAny([' ', '\t']) < 0) return;
        // In quotes, a quote, a backslash or an escape character would mean something else.
        if (IsOneString(value)) return;
        if (value.IndexOfAny(['"', '\'', '\\', '`']) >= 0)
        {
            edit.GiveUp();
            return;
        }

        edit.Insert(span.Start, "\"");
        edit.Insert(span.End, "\"");
    }

    /// <summary>Whether the quotes around a value are its only ones, and nothing in it is escaped.</summary>
    private static bool IsOneString(string value) =>
        value.Length > 1
            && value[0] is '"' or '\''
            && value.IndexOf(value[0], 1) == value.Length - 1
            && value.IndexOf('\\') < 0;
}
