using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1108: no stage uses an unnamed build stage.</summary>
internal sealed class UnusedStageRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1108", "unused-stage", "Unused build stage", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/no-unreachable-stages"),
        Waste = WasteClass.Small,
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.Options.Target is not null) return;
        foreach (var stage in context.Model.Stages)
        {
            // A named stage may be built on its own: docker build --target.
            if (stage.IsReachable || stage.From is not { } from || stage.Name is not null || !stage.Uses.IsEmpty)
                continue;
            context.Report(
                from.KeywordSpan,
                "Nothing uses this stage, and it has no name to build it by. Copy from it with COPY --from, "
                    + "or remove it.");
        }
    }
}
