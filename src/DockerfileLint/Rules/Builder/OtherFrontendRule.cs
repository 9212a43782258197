using System;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL9005: the file is read by another frontend than Docker's, so what is said of its language may not hold.</summary>
internal sealed class OtherFrontendRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL9005", "other-frontend", "Another frontend reads this file", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.OtherFrontend is not { } directive) return;
        context.Report(directive.ValueSpan, $"{directive.Value} reads this file, not docker/dockerfile: it may take what Docker's frontend refuses, and mean something else. What would be refused is shown as information only.");
    }
}
