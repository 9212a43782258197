using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1108: a stage that the image does not take anything from.</summary>
internal sealed class UnusedStageRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1108", "unused-stage", "No part of the image comes from a stage", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/no-unreachable-stages"),
        Presets = RulePresets.Recommended,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.Options.Target is not null) return;
        foreach (var stage in context.Model.Stages)
        {
            // A named stage may be built for itself: docker build --target.
            if (stage.IsReachable || stage.From is not { } from || stage.Name is not null || !stage.Uses.IsEmpty) continue;
            context.Report(
                from.KeywordSpan,
                "Nothing is taken from this stage, and without a name it can hardly be built for itself: BuildKit skips it, older builders build it for nothing. Copy from it with COPY --from, or remove it.");
        }
    }
}
