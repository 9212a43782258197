using System.Collections.Immutable;

namespace DockerfileLint.Diagnostics;

/// <summary>The properties of a rule.</summary>
/// <param name="Id">
/// 2 to 10 upper-case letters and 1 to 6 digits, such as <c>ACME0001</c>; the prefix <c>DFL</c> is reserved. Never
/// reused.
/// </param>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Title">What the rule finds, in a short phrase without a full stop.</param>
/// <param name="Severity">The default severity.</param>
public sealed record RuleDescriptor(string Id, string Name, string Title, Severity Severity)
{
    /// <summary>The category; <see cref="RuleCategory.Other"/> if a rule from another assembly gives none.</summary>
    public RuleCategory Category { get; init; } = RuleId.CategoryOf(Id);

    /// <summary>The rules of other linters that this one covers, as <c>peer:rule</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The best fix that the rule may offer.</summary>
    public FixKind Fix { get; init; }

    /// <summary>The presets that contain the rule; every rule is in <c>strict</c>.</summary>
    public RulePresets Presets { get; init; } = RulePresets.Recommended;

    /// <summary>The settings.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = ImmutableArray<RuleOption>.Empty;

    /// <summary>The address of the rule's page; null if there is none.</summary>
    public string? HelpLink { get; init; } = RuleId.HelpLinkOf(Id);
}
