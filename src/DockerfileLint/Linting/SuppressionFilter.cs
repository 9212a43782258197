using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Takes out what comments silence, and reports our own comments that silence nothing.</summary>
internal static class SuppressionFilter
{
    public static void Apply(DockerfileSyntax syntax, RuleCatalog catalog, Func<string, bool> ran, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (syntax.Comments.IsEmpty && syntax.Directives.IsEmpty) return;
        var suppressions = SuppressionReader.Read(syntax);
        if (suppressions.IsEmpty) return;
        var used = new HashSet<(Suppression, string)>();
        var inFile = diagnostics.Where(diagnostic => diagnostic.Path == syntax.Source.Path).OrderBy(diagnostic => diagnostic.Span.Start).ToList();
        var silent = new HashSet<Diagnostic>();
        foreach (var suppression in suppressions)
            foreach (var (name, _) in suppression.Names)
                if (Silence(suppression, name, catalog, suppression.Scope is { } scope ? Within(scope, inFile) : diagnostics, silent)) used.Add((suppression, name));
        for (var i = diagnostics.Count - 1; i >= 0; i--)
            if (silent.Contains(diagnostics[i])) diagnostics.RemoveAt(i);
        foreach (var suppression in suppressions)
            if (suppression.IsOwn) Report(suppression, used, catalog, ran, syntax.Source, diagnostics);
    }

    private static bool Silence(Suppression suppression, string name, RuleCatalog catalog, IEnumerable<Diagnostic> diagnostics, HashSet<Diagnostic> silent)
    {
        var all = string.Equals(name, "all", StringComparison.OrdinalIgnoreCase);
        var ids = RuleSelection.Find(catalog, name).Select(rule => rule.Descriptor.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var any = false;
        foreach (var diagnostic in diagnostics)
        {
            if (!all && !ids.Contains(diagnostic.Rule.Id)) continue;
            // What the builder refuses stays an error, whatever a comment says.
            if (diagnostic.Severity == Severity.Error && diagnostic.Rule.Category == RuleCategory.Builder) continue;
            silent.Add(diagnostic);
            any = true;
        }

        return any;
    }

    /// <summary>The findings that begin within an instruction; they are sorted by their start.</summary>
    private static IEnumerable<Diagnostic> Within(TextSpan scope, List<Diagnostic> sorted)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Span.Start < scope.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < sorted.Count && sorted[low].Span.Start < Math.Max(scope.End, scope.Start + 1); low++) yield return sorted[low];
    }

    private static void Report(Suppression suppression, HashSet<(Suppression, string)> used, RuleCatalog catalog, Func<string, bool> ran, SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (name, span) in suppression.Names)
        {
            if (used.Contains((suppression, name)) || string.Equals(name, "all", StringComparison.OrdinalIgnoreCase)) continue;
            var rules = RuleSelection.Find(catalog, name);
            if (rules.IsEmpty) diagnostics.Add(new Diagnostic(LinterRules.UnknownRule, source.Path, span, $"There is no rule '{name}', so this silences nothing; dockerfile-lint rules lists them."));
            else if (rules.Any(rule => ran(rule.Descriptor.Id)))
            {
                diagnostics.Add(new Diagnostic(LinterRules.UnusedSuppression, source.Path, span, $"{name} finds nothing here: remove it from the comment.") { CreateFixes = suppression.Names.Length == 1 ? () => Remove(suppression, source) : null });
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
