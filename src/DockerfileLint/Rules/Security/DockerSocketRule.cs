using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4303: a volume at the socket of Docker.</summary>
internal sealed class DockerSocketRule : InstructionRule<VolumeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4303", "docker-socket", "VOLUME at the socket of Docker", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("semgrep:dockerfile-dockerd-socket-mount"),
    };

    protected override void Analyze(VolumeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var path in instruction.Paths)
            if (path.Text.EndsWith("/docker.sock", StringComparison.Ordinal))
                context.Report(
                    path.Span,
                    "Whoever reaches the socket of Docker is root on the host, and a volume there is a folder. "
                        + "Remove it.");
    }
}
