using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4105: a RUN sets the password of a user.</summary>
internal sealed class PasswordOnCommandLineRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4105", "password-on-command-line", "A RUN sets the password of a user", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("checkov:CKV2_DOCKER_17"),
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("chpasswd");

    protected override void Analyze(RunCommand command, RuleContext context) => context.Report(
        command.Command.Span,
        "Every container of the image has this password, and its history may show it. "
            + "Leave users without one, or set it when the container starts.");
}
