using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3103: yum asks a question that nobody answers.</summary>
internal sealed class YumYesRule : AssumeYesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL3103",
        "yum-yes",
        "yum asks for confirmation",
        "hadolint:DL3030", "docker-lint(asymmetric):DL3030", "droast:DF027",
        "kics:yum_install_allows_manual_input", "parfum:yumInstallForceYes",
        "semgrep:missing-yum-assume-yes-switch", "tally:hadolint/DL3030");

    public override ImmutableArray<string> Programs { get; } = Yum.Instance.Programs;
}
