using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7005: the protocol of a port is in upper case.</summary>
internal sealed class ExposeProtocolCasingRule : InstructionRule<ExposeSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7005", "expose-protocol-casing", "Protocol of EXPOSE in upper case", Severity.Info)
    {
        Aliases = ImmutableArray.Create("buildkit:ExposeProtoCasing", "tally:buildkit/ExposeProtoCasing"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(ExposeSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var port in instruction.Ports)
        {
            var slash = port.Text.LastIndexOf('/');
            if (slash < 0) continue;
            var protocol = port.Text.Substring(slash + 1);
            var lower = protocol.ToLowerInvariant();
            if (lower is not ("tcp" or "udp" or "sctp") || lower == protocol) continue;
            var span = port.Logical.ToSource(new TextSpan(slash + 1, protocol.Length));
            context.Report(
                span,
                $"Protocols are written in lower case. Write '{lower}'.",
                context.Fix.Safe($"Write {lower}", edit => edit.Replace(span, lower)));
        }
    }
}
