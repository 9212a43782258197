using System;
using System.Collections.Immutable;
using System.Linq;
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

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (Locks(command, context)) return;
        context.Report(
            command.Command.Span,
            "Every container of the image has this password, and its history may show it. "
                + "Leave users without one, or set it when the container starts.");
    }

    /// <summary>Whether it makes a password impossible: <c>echo 'app:*' | chpasswd -e</c>.</summary>
    private static bool Locks(RunCommand command, RuleContext context)
    {
        if (!command.Command.Arguments.Any(static word => word.Prefix is "-e" or "--encrypted")) return false;
        var users = PipedSecrets.Of(command.Command).Select(context.Source.ToString)
            .Where(static text => text.IndexOf(':') >= 0).ToArray();
        return users.Length > 0 && users.All(static text =>
            text.IndexOf(":*", StringComparison.Ordinal) >= 0 || text.IndexOf(":!", StringComparison.Ordinal) >= 0);
    }
}
