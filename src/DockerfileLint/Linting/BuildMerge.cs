using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Makes one list of what is found in the builds of one Dockerfile: what holds in all of them once, and the rest with
/// the builds in which it holds.
/// </summary>
internal static class BuildMerge
{
    /// <summary>How many builds a message names.</summary>
    private const int Named = 2;

    /// <summary>The findings of all builds, the first build's before those that only another has.</summary>
    public static ImmutableArray<Diagnostic>.Builder Merge(IReadOnlyList<(LintInput Build, LintResult Result)> builds)
    {
        var found = new Dictionary<Key, List<(LintInput Build, Diagnostic Diagnostic)>>();
        var order = new List<Key>();
        foreach (var (build, result) in builds)
        {
            var counts = new Dictionary<Key, int>();
            foreach (var diagnostic in result.Diagnostics)
            {
                var place = new Key(diagnostic.Path, diagnostic.Span, diagnostic.Rule.Id, 0);
                counts[place] = counts.TryGetValue(place, out var count) ? count + 1 : 1;
                var key = place with { Number = counts[place] };
                if (!found.TryGetValue(key, out var same))
                {
                    found.Add(key, same = []);
                    order.Add(key);
                }

                same.Add((build, diagnostic));
            }
        }

        var merged = ImmutableArray.CreateBuilder<Diagnostic>(order.Count);
        foreach (var key in order)
        {
            var same = found[key];
            if (same.Count == builds.Count) merged.Add(OfAll(same));
            // A comment that suppresses something in one build isn't unused.
            else if (same[0].Diagnostic.Rule != LinterRules.UnusedSuppression) merged.Add(OfSome(same));
        }

        return merged;
    }

    /// <summary>What holds in all builds, with the smallest estimate: so much is saved in each.</summary>
    private static Diagnostic OfAll(List<(LintInput Build, Diagnostic Diagnostic)> same)
    {
        var all = same.Select(static one => one.Diagnostic).ToImmutableArray();
        var least = all.OrderBy(static one => one.SavedBytes?.Bytes ?? -1).First();
        return least.WithBuilds(least.Message, () => Fixes(least, all));
    }

    /// <summary>What holds in some builds only; its fix could change what the others make.</summary>
    private static Diagnostic OfSome(List<(LintInput Build, Diagnostic Diagnostic)> same)
    {
        var first = same[0].Diagnostic;
        return first.WithBuilds(
            $"{first.Message} {Only([.. same.Select(static one => one.Build.BuildName).OfType<string>()])}".TrimEnd(),
            () => [.. first.Fixes.Select(static fix => fix.AsSuggested())]);
    }

    private static string Only(List<string> names) => names.Count switch
    {
        0 => "",
        <= Named => $"(only when built by {string.Join(" and ", names)})",
        _ => $"(only when built by {string.Join(", ", names.Take(Named))} and {names.Count - Named} more)",
    };

    /// <summary>A fix is safe where each build calls the same change safe.</summary>
    private static ImmutableArray<CodeFix> Fixes(Diagnostic least, ImmutableArray<Diagnostic> all) =>
    [
        .. least.Fixes.Select(fix =>
        {
            var key = new FixKey(least.Rule.Id, fix);
            return all.All(one => one.Fixes.Any(other => new FixKey(one.Rule.Id, other).Equals(key)))
                ? fix
                : fix.AsSuggested();
        }),
    ];

    private readonly record struct Key(string Path, TextSpan Span, string Rule, int Number);
}
