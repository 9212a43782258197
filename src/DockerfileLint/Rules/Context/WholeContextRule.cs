using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2006: the whole context is copied into the final image, and there is no .dockerignore.</summary>
internal sealed class WholeContextRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2006", "whole-context", "Whole context is copied without a .dockerignore", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD070", "droast:DF007"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.Context.HasDockerIgnore != false) return;
        foreach (var use in context.Model.ContextUsage.Uses)
        {
            if (use.Source is not "" || use.Instruction is not TransferSyntax || !use.Stage.IsShipped || use.HasExclude)
                continue;
            context.Report(
                use.Span,
                "The whole context is copied into the final image, tests and local settings included. "
                    + "Copy only what's needed, or add a .dockerignore.");
        }
    }
}
