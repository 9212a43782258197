using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>What the linter reports of itself and of what it was told. These are no rules that run, but their severities can be configured.</summary>
public static class LinterRules
{
    /// <summary>DFL9000: a host could not lint, or what it was told to lint can't be used.</summary>
    public static RuleDescriptor NotLinted { get; } = new("DFL9000", "not-linted", "Something could not be linted", Severity.Warning);

    /// <summary>DFL9001: a rule failed; the other rules still ran.</summary>
    public static RuleDescriptor InternalFault { get; } = new("DFL9001", "internal-fault", "A rule failed", Severity.Warning);

    /// <summary>DFL9002: a comment silences nothing.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = new("DFL9002", "unused-suppression", "A comment silences nothing", Severity.Info) { Fix = FixKind.Safe };

    /// <summary>DFL9003: a comment names a rule that does not exist.</summary>
    public static RuleDescriptor UnknownRule { get; } = new("DFL9003", "unknown-rule", "A comment names a rule that does not exist", Severity.Warning);

    /// <summary>DFL9004: a setting means nothing.</summary>
    public static RuleDescriptor WrongConfiguration { get; } = new("DFL9004", "wrong-configuration", "A setting means nothing", Severity.Warning);

    /// <summary>All of them, sorted by id.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = ImmutableArray.Create(NotLinted, InternalFault, UnusedSuppression, UnknownRule, WrongConfiguration);

    /// <summary>The one of this id or name, in any case; null where there is none.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
