using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4205: a variable switches off how programs check certificates.</summary>
internal sealed class CertificateChecksOffRule : Rule
{
    // Git looks only whether its variable is set.
    private static readonly Dictionary<string, string?> Off = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GIT_SSL_NO_VERIFY"] = null,
        ["NODE_TLS_REJECT_UNAUTHORIZED"] = "0",
        ["NPM_CONFIG_STRICT_SSL"] = "false",
        ["PYTHONHTTPSVERIFY"] = "0",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4205", "certificate-checks-off", "A variable switches off the check of certificates", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV2_DOCKER_12", "checkov:CKV2_DOCKER_14", "checkov:CKV2_DOCKER_5", "checkov:CKV2_DOCKER_6"),
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var setting in context.Ask(VariableSetting.Of))
            if (Off.TryGetValue(setting.Name, out var value) && (value is null || setting.Value == value))
                context.Report(
                    setting.Span,
                    $"'{setting.Name}' turns off certificate checks, so anyone on the network can replace "
                        + "files. Remove it.");
    }
}
