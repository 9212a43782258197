using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Removes suppressed findings, and reports our own comments that suppress nothing.</summary>
internal static class SuppressionFilter
{
    /// <summary>Removes what is suppressed and returns it, in the order of <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<SuppressedDiagnostic> Apply(
        DockerfileSyntax syntax,
        RuleCatalog catalog,
        Func<string, bool> ran,
        ExperimentalChecks experimental,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (syntax.Comments.IsEmpty && syntax.Directives.IsEmpty) return [];
        var suppressions = SuppressionReader.Read(syntax);
        if (suppressions.IsEmpty) return [];
        var selectors = new Dictionary<string, RuleSelector>(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<(Suppression, string)>();
        var silent = new Dictionary<Diagnostic, Suppression>();
        var inFile = diagnostics
            .Where(diagnostic => diagnostic.Path == syntax.Source.Path)
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ToList();
        // Comments of one place are asked together, whatever their number.
        foreach (var place in suppressions.GroupBy(static suppression => suppression.Scope))
            Silence(
                place,
                Select,
                place.Key is { } scope ? Within(scope, inFile).ToList() : diagnostics,
                experimental,
                silent,
                used);
        var removed = TakeOut(silent, syntax.Source, diagnostics);
        foreach (var suppression in suppressions)
            if (suppression.Kind == SuppressionKind.Own) Report(suppression, used, Select, syntax.Source, diagnostics);
        return removed;

        RuleSelector Select(string name) =>
            selectors.TryGetValue(name, out var known) ? known : selectors[name] = RuleSelector.Of(name, catalog, ran);
    }

    private static void Silence(
        IEnumerable<Suppression> suppressions,
        Func<string, RuleSelector> select,
        IList<Diagnostic> diagnostics,
        ExperimentalChecks experimental,
        Dictionary<Diagnostic, Suppression> silent,
        HashSet<(Suppression, string)> used)
    {
        var found = new HashSet<string>(
            diagnostics.Where(CanBeSilent).Select(static diagnostic => diagnostic.Rule.Id), StringComparer.Ordinal);
        if (found.Count == 0) return;
        var silenced = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        foreach (var suppression in suppressions)
        {
            foreach (var (name, _) in suppression.Names)
            {
                var selector = select(name);
                if (!selector.Meets(found)) continue;
                used.Add((suppression, name));
                foreach (var id in selector.Of(found))
                    if (Reaches(suppression, id, experimental, select) && !silenced.ContainsKey(id))
                        silenced.Add(id, suppression);
            }
        }

        if (silenced.Count == 0) return;
        foreach (var diagnostic in diagnostics)
            if (CanBeSilent(diagnostic) && silenced.TryGetValue(diagnostic.Rule.Id, out var first))
                silent[diagnostic] = first;
    }

    private static ImmutableArray<SuppressedDiagnostic> TakeOut(
        Dictionary<Diagnostic, Suppression> silent, SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (silent.Count == 0) return [];
        var removed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>(silent.Count);
        var kept = new List<Diagnostic>(diagnostics.Count - silent.Count);
        foreach (var diagnostic in diagnostics)
        {
            if (silent.TryGetValue(diagnostic, out var by))
                removed.Add(new SuppressedDiagnostic(diagnostic, source.Path, by.Comment, by.ReasonIn(source)));
            else kept.Add(diagnostic);
        }

        diagnostics.Clear();
        diagnostics.AddRange(kept);
        return removed.ToImmutable();
    }

    /// <summary>Whether a comment of the builder doesn't ask for what it skips, and means the rule.</summary>
    private static bool Reaches(
        Suppression suppression, string id, ExperimentalChecks experimental, Func<string, RuleSelector> select) =>
        suppression.Kind switch
        {
            SuppressionKind.Directive => !experimental.IsAsked(id),
            SuppressionKind.Check => !experimental.IsAsked(id) && !IsBeyond(id, select),
            _ => true,
        };

    private static bool IsBeyond(string id, Func<string, RuleSelector> select) =>
        BuilderChecks.Beyond.Any(check => select(check).Ids.Contains(id, StringComparer.Ordinal));

    /// <summary>What the builder refuses stays an error, whatever a comment says.</summary>
    private static bool CanBeSilent(Diagnostic diagnostic) =>
        diagnostic.Severity != Severity.Error || diagnostic.Rule.Category != RuleCategory.Builder;

    /// <summary>The findings that begin within an instruction; they are sorted by their start.</summary>
    private static IEnumerable<Diagnostic> Within(TextSpan scope, List<Diagnostic> sorted)
    {
        var low = BinarySearch.First(
            sorted.Count, (sorted, scope.Start), static (all, i) => all.sorted[i].Span.Start >= all.Start);
        for (; low < sorted.Count && sorted[low].Span.Start < Math.Max(scope.End, scope.Start + 1); low++)
            yield return sorted[low];
    }

    private static void Report(
        Suppression suppression,
        HashSet<(Suppression, string)> used,
        Func<string, RuleSelector> select,
        SourceText source,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (name, span) in suppression.Names)
        {
            if (used.Contains((suppression, name))) continue;
            var selector = select(name);
            if (selector.IsAll || selector.MayBeElsewhere) continue;
            if (selector.Ids.IsEmpty)
                diagnostics.Add(new Diagnostic(
                    LinterRules.UnknownRule,
                    source.Path,
                    span,
                    $"'{name}' isn't a rule, so this disables nothing. List the rules with 'dockerfile-lint rules'."));
            else if (selector.HasRun)
            {
                diagnostics.Add(new Diagnostic(
                    LinterRules.UnusedSuppression,
                    source.Path,
                    span,
                    $"{name} reports nothing here. Remove it from the comment.")
                    {
                        CreateFixes = suppression.Names.Length == 1 ? () => Remove(suppression, source) : null
                    });
            }
        }
    }

    private static ImmutableArray<CodeFix> Remove(Suppression suppression, SourceText source)
    {
        var line = source.GetLine(suppression.Comment.Start);
        var end = line + 1 < source.LineCount ? source.GetLineSpan(line + 1).Start : source.Length;
        var change = new TextChange(source.Path, TextSpan.FromBounds(source.GetLineSpan(line).Start, end), "");
        return ImmutableArray.Create(new CodeFix("Remove the comment", FixSafety.Safe, ImmutableArray.Create(change)));
    }
}
