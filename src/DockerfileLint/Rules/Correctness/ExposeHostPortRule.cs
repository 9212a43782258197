using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3014: EXPOSE names an address or a port of the host, which an image can't have.</summary>
internal sealed class ExposeHostPortRule : InstructionRule<ExposeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3014", "expose-host-port", "EXPOSE with a host's port or address", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:ExposeInvalidFormat", "dockadvisor:ExposeInvalidFormat", "tally:buildkit/ExposeInvalidFormat",
            "npm-dockerfilelint:expose_host_port"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(ExposeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var port in instruction.Ports)
        {
            var colon = port.Text.LastIndexOf(':');
            // A colon in braces belongs to a variable.
            if (colon < 0 || port.Text.IndexOf('{') >= 0) continue;
            var host = port.Logical.ToSource(new TextSpan(0, colon + 1));
            context.Report(
                port.Span,
                $"EXPOSE takes ports of the container only, so the builder drops '{port.Text.Substring(0, colon)}'. "
                    + "Publish it with docker run -p instead.",
                port.Text[0] is '"' or '\''
                    ? null
                    : context.Fix.Safe(
                        $"Expose {port.Text.Substring(colon + 1)}", edit => edit.Replace(host, "")));
        }
    }
}
