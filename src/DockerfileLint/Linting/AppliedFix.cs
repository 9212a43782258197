using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A fix that was applied.</summary>
public sealed class AppliedFix
{
    internal AppliedFix(RuleDescriptor rule, string path, TextSpan span, string title, FixSafety safety)
    {
        Rule = rule;
        Path = path;
        Span = span;
        Title = title;
        Safety = safety;
    }

    /// <summary>The rule whose finding it fixed.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The file in which that was found.</summary>
    public string Path { get; }

    /// <summary>
    /// Where it was found, in the text as it was before this fix and those that were applied together with it.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>What the fix did, imperative, without a full stop.</summary>
    public string Title { get; }

    /// <summary>Whether it may be applied without asking.</summary>
    public FixSafety Safety { get; }

    /// <summary>The ID of the rule and the title.</summary>
    public override string ToString() => $"{Rule.Id}: {Title}";
}
