using System;
using System.Collections.Immutable;

namespace DockerfileLint.Diagnostics;

/// <summary>The properties of a rule.</summary>
public sealed class RuleDescriptor
{
    private readonly bool? usesContext;

    /// <summary>Describes a rule.</summary>
    /// <param name="id">2 to 10 upper-case letters and 1 to 6 digits, such as <c>ACME0001</c>.</param>
    /// <param name="name">The kebab-case name.</param>
    /// <param name="title">What the rule finds, in a short phrase without a full stop.</param>
    /// <param name="severity">The default severity.</param>
    public RuleDescriptor(string id, string name, string title, Severity severity)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Severity = severity;
        Category = RuleId.CategoryOf(id);
        HelpLink = RuleId.HelpLinkOf(id);
    }

    /// <summary>
    /// The ID: 2 to 10 upper-case letters and 1 to 6 digits, such as <c>ACME0001</c>; the prefix <c>DFL</c> is
    /// reserved. Never reused.
    /// </summary>
    public string Id { get; }

    /// <summary>The kebab-case name.</summary>
    public string Name { get; }

    /// <summary>What the rule finds, in a short phrase without a full stop.</summary>
    public string Title { get; }

    /// <summary>The default severity.</summary>
    public Severity Severity { get; }

    /// <summary>The category; <see cref="RuleCategory.Other"/> if a rule from another assembly gives none.</summary>
    public RuleCategory Category { get; init; }

    /// <summary>The rules of other linters that this one covers, as <c>peer:rule</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The best fix that the rule may offer.</summary>
    public FixKind Fix { get; init; }

    /// <summary>
    /// The presets that contain the rule; <c>strict</c> does unless this is <see cref="RulePresets.All"/>.
    /// </summary>
    public RulePresets Presets { get; init; } = RulePresets.Recommended;

    /// <summary>The presets that contain the rule, with those that contain it by their meaning.</summary>
    internal RulePresets ContainingPresets =>
        (Presets & RulePresets.All) != 0 ? RulePresets.All : Presets | RulePresets.Strict | RulePresets.All;

    /// <summary>The settings.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = ImmutableArray<RuleOption>.Empty;

    /// <summary>The address of the rule's page; null if there is none.</summary>
    public string? HelpLink { get; init; }

    /// <summary>What its findings are worth where their bytes aren't known.</summary>
    internal WasteClass Waste { get; init; }

    /// <summary>
    /// Whether its findings in one stage are one where they say the same: the advice is an option of each call.
    /// </summary>
    internal bool IsSaidOnce { get; init; }

    /// <summary>Whether its fix rewrites the file, so that no other is tried or applied together with it.</summary>
    internal bool FixesWholeFile { get; init; }

    /// <summary>Whether what it finds rests on the files of the build context.</summary>
    internal bool UsesContext
    {
        get => usesContext ?? Category == RuleCategory.Context;
        init => usesContext = value;
    }

    /// <summary>The ID and the title.</summary>
    public override string ToString() => $"{Id}: {Title}";
}
