using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;

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
        // Only Docker for Windows builds it.
        var isWindows = context.Model.FinalStage?.OperatingSystem == OperatingSystemKind.Windows;
        foreach (var pattern in file.Patterns)
        {
            if (pattern.Error is not { } error) continue;
            if (isWindows && error == IgnoreSyntax.Malformed && IsPath(pattern)) continue;
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

    /// <summary>
    /// Whether \ is a separator for a client on Windows, and nothing else in the pattern is malformed.
    /// </summary>
    private static bool IsPath(IgnorePattern pattern) =>
        IgnoreSyntax.Check(pattern.Text.Replace('\\', '/'), pattern.IsNegated) is null;
}
