using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Applies text changes to what a linter is given.</summary>
internal static class InputEdits
{
    /// <summary>Whether the changes are of texts that may be edited, are inside them and don't overlap.</summary>
    public static bool CanApply(LintInput input, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
            if (TextOf(input, change.Path) is not { IsUtf8: true } text || change.Span.Start < 0
                || change.Span.Length < 0 || change.Span.End > text.Length)
                return false;
        if (changes.Length == 1) return true;
        var sorted = changes.Sort(static (left, right) =>
            string.CompareOrdinal(left.Path, right.Path) is not 0 and var order
                ? order
                : left.Span.CompareTo(right.Span));
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Path == sorted[i - 1].Path && sorted[i].Span.Start < sorted[i - 1].Span.End) return false;
        return !changes.IsEmpty;
    }

    /// <summary>Whether a change is of a text that isn't this input's, such as another build's .dockerignore.</summary>
    public static bool IsElsewhere(LintInput input, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
            if (TextOf(input, change.Path) is null) return true;
        return false;
    }

    /// <summary>The path of the first changed text that isn't UTF-8; null where all are.</summary>
    public static string? NotUtf8(LintInput input, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
            if (TextOf(input, change.Path) is { IsUtf8: false }) return change.Path;
        return null;
    }

    /// <summary>The input after the changes of fixes that go together.</summary>
    public static LintInput Apply(LintInput input, IEnumerable<FixCandidate> fixes)
    {
        var changes = fixes.SelectMany(static candidate => candidate.Fix.Changes)
            .ToLookup(static change => change.Path, System.StringComparer.Ordinal);
        // Of an image that was built before, nothing is true any more.
        var edited = input.Image is null ? input : input with { Image = null };
        if (changes.Contains(input.Dockerfile.Path))
            edited = edited with { Dockerfile = Apply(input.Dockerfile, changes[input.Dockerfile.Path]) };
        if (input.Context.DockerIgnore is not { } ignore || ignore.Path == input.Dockerfile.Path
            || !changes.Contains(ignore.Path))
            return edited;
        var text = Apply(ignore, changes[ignore.Path]);
        return edited with
        {
            Context = new EditedContext(input.Context, text),
            OtherBuilds =
            [
                .. edited.OtherBuilds.Select(build => build.Context.DockerIgnore?.Path == text.Path
                    ? build with { Context = new EditedContext(build.Context, text) }
                    : build),
            ],
        };
    }

    private static SourceText? TextOf(LintInput input, string path) =>
        path == input.Dockerfile.Path ? input.Dockerfile
            : input.Context.DockerIgnore is { } ignore && ignore.Path == path ? ignore
            : null;

    private static SourceText Apply(SourceText text, IEnumerable<TextChange> changes) =>
        text.WithChanges(text.Length == 0 || text.Text[text.Length - 1] == '\n' ? changes : Join(text, changes));

    /// <summary>
    /// Of several lines that are added to a file whose last line has no end, only the first has to bring it.
    /// </summary>
    private static IEnumerable<TextChange> Join(SourceText text, IEnumerable<TextChange> changes)
    {
        var isEnded = false;
        foreach (var change in changes)
        {
            if (change.Span.Start == text.Length && isEnded
                && change.NewText.StartsWith(text.NewLine, System.StringComparison.Ordinal))
                yield return new TextChange(change.Path, change.Span, change.NewText.Substring(text.NewLine.Length));
            else yield return change;
            if (change.Span.Start == text.Length)
                isEnded = change.NewText.EndsWith("\n", System.StringComparison.Ordinal);
        }
    }
}
