using System.Collections.Immutable;

namespace DockerfileLint.Diagnostics;

/// <summary>The properties of a rule.</summary>
/// <param name="Id"><c>DFL</c> and four digits; the first one is the category. Never reused.</param>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Title">What the rule finds, in a short phrase without a full stop.</param>
/// <param name="Severity">The default severity.</param>
public sealed record RuleDescriptor(string Id, string Name, string Title, Severity Severity)
{
    /// <summary>The category, from the id.</summary>
    public RuleCategory Category => (RuleCategory)(Id[3] - '0');

    /// <summary>The rules of other linters that this one covers, as <c>peer:rule</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The best fix that the rule may offer.</summary>
    public FixKind Fix { get; init; }

    /// <summary>The presets that contain the rule; every rule is in <c>strict</c>.</summary>
    public RulePresets Presets { get; init; } = RulePresets.Recommended;

    /// <summary>The settings.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = ImmutableArray<RuleOption>.Empty;

    /// <summary>The page of the rule.</summary>
    public string HelpLink => $"https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/rules/{Id}.md";
}
