using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4301: EXPOSE names the port of a service that gives a shell.</summary>
internal sealed class ExposedAdminPortRule : InstructionRule<ExposeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4301", "exposed-admin-port", "EXPOSE of a port for remote access", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV_DOCKER_1", "dockerfile-doctor:DD014", "kics:exposing_port_22", "trivy:DS-0004"),
    };

    protected override void Analyze(ExposeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var port in instruction.Ports)
            if (ServiceOf(port.Text) is { } service)
                context.Report(
                    port.Span,
                    $"Port {port.Text} is that of {service}. Use docker exec to enter a container, and leave "
                        + $"{service} out of the image.");
    }

    private static string? ServiceOf(string port) => port.Split('/')[0] switch
    {
        "22" => "ssh",
        "23" => "telnet",
        "2375" => "Docker without encryption",
        _ => null,
    };
}
