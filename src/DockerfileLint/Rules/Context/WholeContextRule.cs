using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2006: the whole context is copied into what ships, and no .dockerignore says what is not meant.</summary>
internal sealed class WholeContextRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL2006", "whole-context", "The whole context is copied into what ships, and there is no .dockerignore", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD070", "droast:DF007"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.Context.HasDockerIgnore == true) return;
        foreach (var use in context.Model.ContextUsage.Uses)
        {
            if (use.Source is not "" || use.Instruction is not TransferSyntax || !use.Stage.IsShipped || use.HasExclude) continue;
            context.Report(
                use.Span,
                "Everything in the context ends up in the image: the Dockerfile itself, tests, settings of your machine. Copy the files that the program needs, or leave the others out with a .dockerignore.");
        }
    }
}
