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
            var portable = error == IgnoreSyntax.TooLong ? null : Portable(pattern);
            // By itself, one at the end is as likely an escape.
            if (pattern.Text.IndexOf('\\') == pattern.Text.Length - 1) portable = null;
            context.Report(
                pattern.Span,
                $"The builder rejects this pattern: {error}. " + Advice(error, portable),
                portable is null
                    ? context.Fix.Suggested("Remove the pattern", edit => edit.RemoveIgnored(file.Source, pattern))
                    : context.Fix.Suggested(
                        $"Use {portable}", edit => edit.ReplaceIgnored(file.Source, pattern, portable)),
                path: file.Source.Path);
        }
    }

    /// <summary>
    /// Whether \ is a separator for a client on Windows, and nothing else in the pattern is malformed.
    /// </summary>
    private static bool IsPath(IgnorePattern pattern) =>
        IgnoreSyntax.Check(pattern.Text.Replace('\\', '/'), pattern.IsNegated) is null;

    private static string Advice(string error, string? portable) =>
        portable is not null ? "Separate folders with /."
            : error == IgnoreSyntax.TooLong ? "Remove it."
            : "Remove it, or escape special characters with \\.";

    /// <summary>The pattern with the other slashes; null where its own ones don't separate folders.</summary>
    private static string? Portable(IgnorePattern pattern)
    {
        for (var i = 0; i < pattern.Text.Length; i++)
            if (pattern.Text[i] == '\\'
                && i + 1 < pattern.Text.Length
                && !char.IsLetterOrDigit(pattern.Text[i + 1])
                && pattern.Text[i + 1] is not ('*' or '.' or '_'))
                return null;
        var portable = pattern.Text.Replace('\\', '/');
        return portable != pattern.Text && IgnoreSyntax.Check(portable, pattern.IsNegated) is null
            ? (pattern.IsNegated ? "!" : "") + portable
            : null;
    }
}
