using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Rules.Correctness;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Where no fix may write, as what the text means there isn't known or isn't what was meant.</summary>
/// <param name="before">The file.</param>
internal sealed class ForbiddenPlaces(LintSummary before)
{
    private ImmutableArray<TextSpan> placeholders;

    private ImmutableArray<TextSpan> Placeholders => placeholders.IsDefault
        ? placeholders = Placeholder.Find(before.Source.Text)
        : placeholders;

    /// <summary>Whether one of some fixes writes there.</summary>
    public bool AreTouchedBy(IEnumerable<FixCandidate> fixes)
    {
        foreach (var candidate in fixes)
        {
            var mayTouchSwallowed = before.Swallowed.IsEmpty || candidate.Rule == SwallowedInstructionRule.Id;
            foreach (var change in candidate.Fix.Changes)
            {
                if (change.Path != before.Source.Path) continue;
                if (!mayTouchSwallowed && IsSwallowed(change.Span) || TouchesPlaceholder(change)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is changed that an instruction above has swallowed.</summary>
    private bool IsSwallowed(TextSpan change)
    {
        // The last that begins before the end of the change: they are in the order of the text.
        var next = BinarySearch.First(
            before.Swallowed.Length,
            (before.Swallowed, change.End),
            static (all, i) => all.Swallowed[i].Keyword.Start >= all.End);
        return next > 0 && before.Swallowed[next - 1].IsTouchedBy(change);
    }

    /// <summary>
    /// Whether a change is within the placeholder of a template, replaces one, or makes a longer word of it.
    /// </summary>
    private bool TouchesPlaceholder(TextChange change)
    {
        var next = BinarySearch.First(
            Placeholders.Length,
            (Placeholders, change.Span.Start),
            static (all, i) => all.Placeholders[i].End >= all.Start);
        for (; next < Placeholders.Length && Placeholders[next].Start <= change.Span.End; next++)
            if (IsTouched(Placeholders[next], change.Span, change.NewText)) return true;
        return false;
    }

    private static bool IsTouched(TextSpan placeholder, TextSpan change, string text)
    {
        if (change.Start < placeholder.End && change.End > placeholder.Start) return true;
        if (text.Length == 0) return false;
        return change.Start == placeholder.End && !char.IsWhiteSpace(text[0])
            || change.End == placeholder.Start && !char.IsWhiteSpace(text[text.Length - 1]);
    }
}
