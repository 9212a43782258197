using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Formatting;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7024: the file isn't in the style that <c>format</c> writes with its settings.</summary>
internal sealed class UnformattedRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7024", "unformatted", "File that isn't in the style of format", Severity.Info)
    {
        Fix = FixKind.Safe,
        FixesWholeFile = true,
        Presets = RulePresets.All,
    };

    public override void Analyze(RuleContext context)
    {
        if (FormatBarrier.Of(context.Model) is not null) return;
        var styled = StyledText.Of(context.Syntax, context.Format, context.Model.Options.Cancellation);
        if (styled.Changes.IsEmpty || styled.Difference is not null) return;
        context.Report(
            FirstLine(context.Source, styled.Text.Text),
            "This is the first line that isn't in the style of 'dockerfile-lint format'. Format the file.",
            () => ImmutableArray.Create(new CodeFix("Format the file", FixSafety.Safe, styled.Changes)));
    }

    /// <summary>The first line that changes.</summary>
    private static TextSpan FirstLine(SourceText source, string styled)
    {
        var at = 0;
        while (at < source.Length && at < styled.Length && source.Text[at] == styled[at]) at++;
        return source.GetLineSpan(source.GetLine(at));
    }
}
