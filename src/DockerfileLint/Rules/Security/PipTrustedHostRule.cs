using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4204: pip takes packages from a host without a check of its certificate.</summary>
internal sealed class PipTrustedHostRule : Rule
{
    private const string Message =
        "pip doesn't check the certificate of this host, so anyone on the network can replace the package. Remove it.";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4204", "pip-trusted-host", "pip accepts any certificate of a host", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("checkov:CKV2_DOCKER_16", "checkov:CKV2_DOCKER_4"),
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var program in Pip.Instance.Programs)
            foreach (var command in context.Model.GetCommands(program))
                if (Pip.Instance.Arguments(command.Command).GetOption("--trusted-host") is { } word)
                    context.Report(UnsafeOptionRule.PlaceOf(command.Command, word, context), Message);
        foreach (var setting in context.Ask(VariableSetting.Of))
            if (setting.Name == Pip.Variables.TrustedHost && setting.Value != "")
                context.Report(setting.Span, Message);
    }
}
