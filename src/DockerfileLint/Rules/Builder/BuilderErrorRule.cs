using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Builder;

/// <summary>A rule that reports what the builder refuses, as the tree and the model have found it.</summary>
internal abstract class BuilderErrorRule : Rule
{
    public sealed override bool MayApply(BuildModel model) => !model.Syntax.Errors.IsEmpty || !model.Errors.IsEmpty;

    public sealed override void Analyze(RuleContext context)
    {
        AnalyzeSyntax(context);
        foreach (var error in context.Model.Errors)
            if (Covers(error.Kind) && !error.NeedsBuildArgument)
                Report(error.Span, error.Message, error.Replacement, context);
    }

    /// <summary>Reports what the text alone shows.</summary>
    private protected virtual void AnalyzeSyntax(RuleContext context)
    {
        foreach (var error in context.Syntax.Errors)
            if (Covers(error.Kind)) Report(error.Span, error.Message, error.Replacement, context);
    }

    /// <summary>Whether the rule reports errors of this kind.</summary>
    protected abstract bool Covers(SyntaxErrorKind kind);

    private protected static RuleDescriptor Describe(string id, string name, string title, params string[] aliases) =>
        new(id, name, title, Severity.Error)
        {
            Aliases = aliases.ToImmutableArray(),
            Fix = FixKind.Suggested,
            Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint | RulePresets.BuildKit,
        };

    private protected static void Report(
        TextSpan span,
        string message,
        string? replacement,
        RuleContext context,
        ImmutableArray<RelatedLocation> related = default) =>
        context.Report(
            span,
            message,
            replacement is null
                ? null
                : context.Fix.Suggested(Title(replacement), edit => edit.Replace(span, replacement)),
            related: related,
            // What another frontend accepts is not known.
            severity: context.Model.OtherFrontend is null ? null : Severity.Info);

    private static string Title(string replacement) => replacement switch
    {
        "" => "Remove the character",
        " " => "Replace the character with a space",
        _ => $"Use {replacement}",
    };
}
