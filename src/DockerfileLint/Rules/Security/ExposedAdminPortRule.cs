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
        {
            var number = port.Text.Split('/')[0];
            if (number == "22" && IsForSsh(context.Source.Path)) continue;
            if (MessageOf(number) is { } message) context.Report(port.Span, message);
        }
    }

    /// <summary>Whether a path says that the image is an SSH server, as <c>docker/ssh/Dockerfile</c> does.</summary>
    private static bool IsForSsh(string path) =>
        NameWords.Of(path).Exists(static word => word is "ssh" or "sshd" or "openssh" or "sftp");

    private static string? MessageOf(string port) => port switch
    {
        "22" => "Port 22 is for SSH. Use docker exec to open a shell in a container, without SSH in the image.",
        "23" => "Port 23 is for Telnet. Use docker exec to open a shell in a container, without Telnet in the image.",
        "2375" => "Port 2375 gives full control of Docker, without encryption. Use port 2376 with certificates.",
        _ => null,
    };
}
