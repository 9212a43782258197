using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4002: a key, a token or a password is written into an instruction.</summary>
internal sealed class SecretInTextRule : InstructionRule<InstructionSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4002", "secret-in-text", "Key, token or password in an instruction", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD057", "dockerfile-doctor:DD058"),
    };

    // The line of an ONBUILD is also that of its trigger.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        var advice = AdviceFor((instruction as OnbuildSyntax)?.Trigger ?? instruction);
        var found = TextSecrets.Of(instruction, context.Model);
        // A script may write the same one into each of its commands.
        var seen = found.Count > 1 && instruction is CommandFormSyntax
            ? new HashSet<string>(StringComparer.Ordinal)
            : null;
        foreach (var (span, what) in found)
            if (seen is null || seen.Add(instruction.Source.ToString(span)))
                context.Report(span, $"{what}: anyone with the image or the Dockerfile can read it. {advice}");
    }

    private static string AdviceFor(InstructionSyntax instruction) => instruction switch
    {
        LabelSyntax => "Rotate it, and remove it from the label.",
        EnvSyntax or CmdSyntax or EntrypointSyntax or HealthcheckSyntax =>
            "Rotate it, and set it when the container starts.",
        _ => "Rotate it, and use RUN --mount=type=secret.",
    };
}
