using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>
/// Makes one finding of those that say the same in one stage, where a rule is about an option of each call: at the
/// first of them, with the others as related locations, what all save and a fix for all. Comments have suppressed
/// theirs before.
/// </summary>
internal static class Repetitions
{
    private const int OthersShown = 100;

    /// <summary>The findings, in the same order; the same where none is repeated.</summary>
    public static ImmutableArray<Diagnostic> Join(ImmutableArray<Diagnostic> found, BuildModel model)
    {
        Dictionary<Key, List<Diagnostic>>? groups = null;
        var isRepeated = false;
        foreach (var diagnostic in found)
        {
            if (!diagnostic.Rule.IsSaidOnce) continue;
            groups ??= [];
            var key = KeyOf(diagnostic, model);
            if (groups.TryGetValue(key, out var group)) isRepeated = true;
            else groups.Add(key, group = []);
            group.Add(diagnostic);
        }

        if (!isRepeated) return found;
        var joined = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var diagnostic in found)
        {
            if (!diagnostic.Rule.IsSaidOnce) joined.Add(diagnostic);
            else if (groups![KeyOf(diagnostic, model)] is var group && group[0] == diagnostic)
                joined.Add(group.Count == 1 ? diagnostic : OfAll([.. group]));
        }

        return joined.ToImmutable();
    }

    private static Diagnostic OfAll(ImmutableArray<Diagnostic> all) => all[0].WithParts(
        all.Length,
        $"{all[0].Message} Likewise in {Others(all.Length)}.",
        BytesOf(all),
        all.All(static one => one.IsSmall),
        [.. all.Skip(1).Take(OthersShown).Select(static one => new RelatedLocation(one.Path, one.Span, "here, too"))],
        () => FixesOf(all));

    /// <summary>What all save; null where that isn't known of each.</summary>
    private static ByteEstimate? BytesOf(ImmutableArray<Diagnostic> all)
    {
        long bytes = 0;
        var kind = ByteEstimateKind.Exact;
        foreach (var one in all)
        {
            if (one.SavedBytes is not { } saved) return null;
            bytes += saved.Bytes;
            if (saved.Kind != ByteEstimateKind.Exact) kind = ByteEstimateKind.About;
        }

        return new ByteEstimate(bytes, kind);
    }

    /// <summary>A fix of what is safe, and one of all where more can be fixed on request.</summary>
    private static ImmutableArray<CodeFix> FixesOf(ImmutableArray<Diagnostic> all)
    {
        var safe = all.Select(static one => one.Fixes.FirstOrDefault(static fix => fix.Safety == FixSafety.Safe));
        var any = all.Select(static one => one.Fixes.FirstOrDefault());
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        if (Combined(safe, FixSafety.Safe) is { } first) fixes.Add(first);
        if (Combined(any, FixSafety.Suggested) is { } second && second.Parts > (fixes.Count == 0 ? 0 : fixes[0].Parts))
            fixes.Add(second);
        return fixes.ToImmutable();
    }

    private static CodeFix? Combined(IEnumerable<CodeFix?> offered, FixSafety safety)
    {
        var parts = offered.OfType<CodeFix>().ToList();
        if (parts.Count == 0) return null;
        var title = parts[0].Title;
        if (parts.Count > 1)
            title += parts.TrueForAll(part => part.Title == parts[0].Title)
                ? $" in {parts.Count} places"
                : $", and likewise in {Others(parts.Count)}";
        var changes = parts.SelectMany(static part => part.Changes).OrderBy(static change => change.Span);
        return new CodeFix(title, safety, [.. changes]) { Parts = parts.Count };
    }

    private static string Others(int count) => count == 2 ? "another place" : $"{count - 1} other places";

    private static Key KeyOf(Diagnostic diagnostic, BuildModel model) => new(
        diagnostic.Rule.Id, diagnostic.Message, diagnostic.Severity, StageAt(diagnostic.Span.Start, model));

    /// <summary>The index of the stage in which a place is.</summary>
    private static int StageAt(int position, BuildModel model) => BinarySearch.First(
        model.Stages.Length,
        (model.Stages, position),
        static (all, i) => all.Stages[i].From is { } from && from.Span.Start > all.position) - 1;

    private readonly record struct Key(string Rule, string Message, Severity Severity, int Stage);
}
