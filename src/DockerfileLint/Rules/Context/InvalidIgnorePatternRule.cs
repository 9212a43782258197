using DockerfileLint.Context;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2003: an invalid pattern in the .dockerignore, which fails the build.</summary>
internal sealed class InvalidIgnorePatternRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2003", "invalid-ignore-pattern", "Invalid .dockerignore pattern", Severity.Error)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.ContextUsage.DockerIgnore is not { } file) return;
        foreach (var pattern in file.Patterns)
        {
            if (pattern.Error is not { } error) continue;
            context.Report(
                pattern.Span,
                $"The builder rejects this pattern: {error}. "
                    + (error == IgnoreSyntax.TooLong
                        ? "Remove it."
                        : "Remove it, or escape special characters with \\."),
                context.Fix.Suggested("Remove the pattern", edit => edit.RemoveIgnored(file.Source, pattern)),
                path: file.Source.Path);
        }
    }
}
