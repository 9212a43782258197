using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// The builder's experimental checks that a Dockerfile switches on by <c># check=experimental=…</c>, as a directive
/// or above an instruction. As in the builder, <c>skip=</c> doesn't reach them then, names are case-sensitive, and
/// an unknown one means nothing.
/// </summary>
internal sealed class ExperimentalChecks
{
    /// <summary>Nothing is switched on.</summary>
    private static readonly ExperimentalChecks None = new();

    private readonly HashSet<string> inFile = new(StringComparer.Ordinal);

    // The instructions with the comments above them, in the order of the text.
    private readonly Dictionary<string, List<TextSpan>> atPlaces = new(StringComparer.Ordinal);

    private ExperimentalChecks()
    {
    }

    /// <summary>Those of a file.</summary>
    public static ExperimentalChecks Of(DockerfileSyntax syntax, RuleCatalog catalog)
    {
        if (syntax.Comments.IsEmpty && syntax.Directives.IsEmpty) return None;
        var found = new ExperimentalChecks();
        if (CheckComment.Of(syntax) is { } directive) found.inFile.UnionWith(RulesOf(directive, catalog));
        foreach (var instruction in syntax.Instructions)
        {
            if (CheckComment.Above(instruction) is not { } above) continue;
            foreach (var id in RulesOf(above, catalog))
            {
                if (!found.atPlaces.TryGetValue(id, out var places)) found.atPlaces.Add(id, places = []);
                places.Add(TextSpan.FromBounds(instruction.LeadingComments[0].Span.Start, instruction.Span.End));
            }
        }

        return found;
    }

    /// <summary>Whether a rule runs on the whole file.</summary>
    public bool IsOn(string id) => inFile.Contains(id);

    /// <summary>Whether a rule runs at all.</summary>
    public bool IsAsked(string id) => inFile.Contains(id) || atPlaces.ContainsKey(id);

    /// <summary>Whether what a rule finds is at an instruction that switches it on.</summary>
    public bool Reaches(Diagnostic finding)
    {
        if (!atPlaces.TryGetValue(finding.Rule.Id, out var places)) return false;
        var next = BinarySearch.First(
            places.Count, (places, finding.Span.Start), static (all, i) => all.places[i].Start > all.Start);
        return next > 0 && finding.Span.Start < places[next - 1].End;
    }

    private static IEnumerable<string> RulesOf(CheckComment comment, RuleCatalog catalog)
    {
        if (comment.Find("experimental") is not { } option) return [];
        var listed = option.List.Split(',').Select(static name => name.Trim());
        var names = option.List == "all"
            ? BuilderChecks.Experimental
            : BuilderChecks.Experimental.Intersect(listed, StringComparer.Ordinal);
        return names.SelectMany(name => catalog.FindAll($"{BuilderChecks.Peer}{name}"))
            .Select(static rule => rule.Descriptor.Id);
    }
}
