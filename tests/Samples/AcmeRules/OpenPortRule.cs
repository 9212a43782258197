using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace AcmeRules;

/// <summary>AB1: a rule with a short ID, a page and a category of its own.</summary>
public sealed class OpenPortRule : InstructionRule<ExposeSyntax>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("AB1", "open-port", "SSH port of an image", Severity.Error)
    {
        Category = RuleCategory.Security,
        HelpLink = "https://acme.example/rules/AB1",
    };

    /// <inheritdoc/>
    public override bool MayApply(BuildModel model) => model?.FinalStage is not null;

    /// <inheritdoc/>
    protected override void Analyze(ExposeSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction is null) throw new ArgumentNullException(nameof(instruction));
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (instruction.ArgumentText == "22") context.Report(instruction.Span, "Port 22 is for SSH. Open a shell with 'docker exec' instead.");
    }
}
