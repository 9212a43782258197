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
        foreach (var (span, what) in TextSecrets.Of(instruction, context.Model))
            context.Report(
                span,
                $"{what}: whoever has the image or the Dockerfile can read it. "
                    + "Replace it, and use a secret mount, or set it when the container starts.");
    }
}
