using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4304: a RUN leaves the sandbox of the builder.</summary>
internal sealed class UnconfinedRunRule : InstructionRule<RunSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4304", "unconfined-run", "RUN outside the sandbox of the builder", Severity.Info);

    protected override void Analyze(RunSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.GetFlag("security") is { Value: "insecure" } security)
            context.Report(
                security.Span,
                "This RUN has all rights on the machine that builds, and only builds that allow it succeed. "
                    + "Remove it.");
        if (instruction.GetFlag("network") is { Value: "host" } network)
            context.Report(
                network.Span,
                "This RUN reaches every service of the machine that builds, and only builds that allow it succeed. "
                    + "Remove it.");
    }
}
