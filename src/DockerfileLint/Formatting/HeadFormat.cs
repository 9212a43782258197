using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// The keyword of an instruction in upper case, and one space between the keyword, the flags, the words and what
/// continues their lines. The words of scripts, JSON arrays, and values with spaces of their own stay as they are.
/// </summary>
internal static class HeadFormat
{
    public static void Apply(InstructionSyntax instruction, FormatContext context)
    {
        var start = context.LineStart(instruction.Span.Start);
        if (context.IsBlank(start, instruction.Span.Start)) context.Changes.Replace(start, instruction.Span.Start, "");
        var gaps = new ContinuationGaps(instruction, context);
        ApplyInner(instruction, context, gaps);
        gaps.Apply();
    }

    private static void ApplyInner(InstructionSyntax instruction, FormatContext context, ContinuationGaps gaps)
    {
        if (instruction is UnknownInstructionSyntax) return;
        Raise(instruction.KeywordSpan, context);
        var end = instruction.KeywordSpan.End;
        foreach (var flag in instruction.Flags) end = Gap(end, flag.Span, context, gaps);
        if (instruction.Arguments.Length > 0) Gap(end, instruction.Arguments.SourceSpan, context, gaps);
        switch (instruction)
        {
            case OnbuildSyntax onbuild:
                ApplyInner(onbuild.Trigger, context, gaps);
                break;
            case FromSyntax { AsKeyword: { } keyword }:
                Raise(keyword.Span, context);
                break;
            case EnvSyntax { IsLegacyForm: true, Pairs: [{ Value: { } value } pair] }:
                Gap(pair.Key.Span.End, value.Span, context, gaps);
                break;
            case LabelSyntax { IsLegacyForm: true, Pairs: [{ Value: { } value } pair] }:
                Gap(pair.Key.Span.End, value.Span, context, gaps);
                break;
            case HealthcheckSyntax { Type: var type } check:
                Raise(type.Span, context);
                if (check.Command.Length > 0 && !check.IsNone)
                    Gap(type.Span.End, check.Command.SourceSpan, context, gaps);
                break;
        }

        if (HasWords(instruction)) ApplyToWords(instruction, context, gaps);
    }

    /// <summary>Whether the arguments are words with nothing but whitespace between them.</summary>
    private static bool HasWords(InstructionSyntax instruction) => instruction switch
    {
        FromSyntax or ArgSyntax or ExposeSyntax => true,
        TransferSyntax transfer => !transfer.IsJsonForm,
        VolumeSyntax volume => !volume.IsJsonForm,
        EnvSyntax env => !env.IsLegacyForm,
        LabelSyntax label => !label.IsLegacyForm,
        _ => false,
    };

    private static void ApplyToWords(InstructionSyntax instruction, FormatContext context, ContinuationGaps gaps)
    {
        var end = -1;
        foreach (var node in instruction.ChildNodes())
        {
            if (node is HeredocSyntax or FlagSyntax or MountSyntax) continue;
            // What looks like a comment is a word; it stays where it is.
            if (end >= 0 && context.Source.Text[node.Span.Start] != '#') Gap(end, node.Span, context, gaps);
            end = node.Span.End;
        }
    }

    /// <summary>One space between an offset and what follows on the line.</summary>
    private static int Gap(int from, TextSpan next, FormatContext context, ContinuationGaps gaps)
    {
        if (next.Start <= from) return next.End;
        if (context.IsBlank(from, next.Start)) context.Changes.Replace(from, next.Start, " ");
        else gaps.Add(from);
        return next.End;
    }

    private static void Raise(TextSpan keyword, FormatContext context)
    {
        if (!context.Options.UpperCaseKeywords) return;
        var text = context.Source.ToString(keyword);
        foreach (var letter in text)
            if (letter is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z')) return;
        context.Changes.Replace(keyword.Start, keyword.End, text.ToUpperInvariant());
    }
}
