using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4303: a volume at the Docker socket.</summary>
internal sealed class DockerSocketRule : InstructionRule<VolumeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4303", "docker-socket", "VOLUME at the Docker socket", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("semgrep:dockerfile-dockerd-socket-mount"),
    };

    protected override void Analyze(VolumeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var path in instruction.Paths)
            if (path.Text.EndsWith("/docker.sock", StringComparison.Ordinal))
                context.Report(
                    path.Span,
                    "VOLUME creates a folder here, not the Docker socket, which would give root on the host. "
                        + "Remove it.");
    }
}
