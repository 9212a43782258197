using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rules;

namespace DockerfileLint.Linting;

/// <summary>A name in a comment that silences rules, looked up once for all comments.</summary>
/// <param name="IsAll">Whether it means every rule.</param>
/// <param name="Ids">The ids of the rules that it names.</param>
/// <param name="HasRun">Whether one of them ran to its end.</param>
/// <param name="MayBeElsewhere">Whether it may be the ID of a rule that isn't loaded here.</param>
internal sealed record RuleSelector(bool IsAll, ImmutableArray<string> Ids, bool HasRun, bool MayBeElsewhere)
{
    /// <summary>Whether it means every check of ShellCheck.</summary>
    private bool IsShellCheck => Ids is [var id] && id == ShellCheckRules.All.Id;

    public static RuleSelector Of(string name, RuleCatalog catalog, Func<string, bool> ran)
    {
        var ids = RuleSelection.Find(catalog, name).Select(static rule => rule.Descriptor.Id).ToImmutableArray();
        if (ids.IsEmpty && ShellCheckRules.Find(name) is { } check)
            return new RuleSelector(IsAll: false, [check.Id], ran(check.Id), MayBeElsewhere: !ran(check.Id));
        var isAll = string.Equals(name, "all", StringComparison.OrdinalIgnoreCase);
        return new RuleSelector(isAll, ids, ids.Any(ran), ids.IsEmpty && catalog.MayBeElsewhere(name));
    }

    /// <summary>Whether it silences a finding of one of some rules.</summary>
    public bool Meets(HashSet<string> found) =>
        IsAll ? found.Count > 0 : IsShellCheck ? found.Any(ShellCheckRules.IsOne) : Ids.Any(found.Contains);

    /// <summary>Of the rules that found something those that it silences; it may name others, too.</summary>
    public IEnumerable<string> Of(HashSet<string> found) =>
        IsAll ? found : IsShellCheck ? found.Where(ShellCheckRules.IsOne) : Ids;
}
