using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3030: EXPOSE names the port 0, on which nothing can be reached.</summary>
internal sealed class ExposeZeroRule : InstructionRule<ExposeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3030", "expose-zero", "EXPOSE with the port 0", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD038"),
    };

    protected override void Analyze(ExposeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var port in instruction.Ports)
            if (context.Model.Expand(port, instruction).Value?.Split('/')[0] == "0")
                context.Report(
                    port.Span,
                    "A program that asks for port 0 gets another one each time. Name the port that it listens on.");
    }
}
