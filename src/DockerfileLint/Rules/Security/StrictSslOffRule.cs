using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4206: a setting of npm, yarn, git, yum or dnf switches off the check of certificates.</summary>
internal sealed class StrictSslOffRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4206", "strict-ssl-off", "A setting switches off the check of certificates", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("checkov:CKV2_DOCKER_13", "checkov:CKV2_DOCKER_15"),
    };

    public override ImmutableArray<string> Programs { get; } =
        Tools.ProgramsOf(
                Npm.Instance,
                Yarn.Instance,
                Pnpm.Instance,
                Yum.Instance,
                Dnf.Instance,
                Microdnf.Instance,
                Tdnf.Instance)
            .Add("git").Add("yum-config-manager").Add("dnf-config-manager");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        foreach (var word in command.Command.Arguments)
            if (word.Value is { } option && IsOffInRepository(option))
            {
                Report("sslverify", command, context);
                return;
            }

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
            Report(name, command, context);
            return;
        }
    }

    private static void Report(string name, RunCommand command, RuleContext context) => context.Report(
        command.Command.Span,
        $"'{name}' turns off certificate checks, so anyone on the network can replace the files. Remove it.");

    /// <summary>
    /// Whether an option of yum or dnf is a setting such as <c>--setopt=epel.sslverify=0</c>, the option's name or not.
    /// </summary>
    private static bool IsOffInRepository(string option)
    {
        var equals = option.LastIndexOf('=');
        return equals > 0
            && option.Substring(0, equals).EndsWith("sslverify", StringComparison.OrdinalIgnoreCase)
            && option.Substring(equals + 1).ToLowerInvariant() is "0" or "false" or "no" or "off";
    }
}
