using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4206: a setting of npm, yarn or git switches off the check of certificates.</summary>
internal sealed class StrictSslOffRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4206", "strict-ssl-off", "A setting switches off the check of certificates", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("checkov:CKV2_DOCKER_13"),
    };

    public override ImmutableArray<string> Programs { get; } =
        Tools.ProgramsOf(Npm.Instance, Yarn.Instance, Pnpm.Instance).Add("git");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var words = new ShellArguments(command.Command).Operands;
        if (words.IsEmpty || words[0].Value is not ("config" or "c" or "set")) return;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Value is not { } text) continue;
            var equals = text.IndexOf('=');
            var name = equals < 0 ? text : text.Substring(0, equals);
            var value = equals >= 0 ? text.Substring(equals + 1) : i + 1 < words.Length ? words[i + 1].Value : null;
            if (name.ToLowerInvariant() is not ("strict-ssl" or "http.sslverify") || value is not ("false" or "0"))
                continue;
            context.Report(
                command.Command.Span,
                $"'{name}' switches off the check of certificates, so anybody on the way can send other files. "
                    + "Remove it.");
            return;
        }
    }
}
