using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2005: a source of COPY, ADD or a bind mount is excluded by the .dockerignore.</summary>
internal sealed class IgnoredSourceRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2005", "ignored-source", "Source is excluded by the .dockerignore", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("buildkit:CopyIgnoredFile", "tally:buildkit/CopyIgnoredFile"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        var usage = context.Model.ContextUsage;
        if (usage.DockerIgnore is not { Patterns.IsEmpty: false } file) return;
        var matcher = new DockerIgnoreMatcher(file, context.Model.Options.Cancellation);
        var negated = NegatedLines.Of(file);
        foreach (var use in usage.Uses)
        {
            if (use.IsGlob
                || use.Source is not { Length: > 0 } source
                || matcher.DecidingPattern(source) is not { IsNegated: false } pattern)
                continue;
            if (context.Model.Reached.IsSpent(matcher)) return;
            if (negated.MayTakeBack(source)) continue;
            Report(use, source, pattern, file, context);
        }
    }

    private static void Report(
        ContextUse use,
        string source,
        IgnorePattern pattern,
        DockerIgnoreFile file,
        RuleContext context) => context.Report(
        use.Span,
        $"Line {file.Source.GetLine(pattern.Span.Start) + 1} of the .dockerignore excludes '{source}', "
            + $"so the build doesn't find it. Add '!{source}' there, or don't copy it.",
        IgnoreLine.IsPlain("!" + source)
            ? context.Fix.Suggested(
                $"Add !{source} to the .dockerignore", edit => edit.AddIgnored(file.Source, ["!" + source]))
            : null,
        related: ImmutableArray.Create(new RelatedLocation(file.Source.Path, pattern.Span, "excluded here")));
}
