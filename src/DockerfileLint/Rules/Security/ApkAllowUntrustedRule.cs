using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4207: apk accepts packages without a signature.</summary>
internal sealed class ApkAllowUntrustedRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4207",
        "apk-allow-untrusted",
        "apk accepts packages without a signature",
        "checkov:CKV2_DOCKER_7");

    public override ImmutableArray<string> Programs { get; } = Apk.Instance.Programs;

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create("--allow-untrusted");

    protected override ShellArguments Arguments(ShellCommand command) => Tools.Arguments(command);

    protected override string MessageOf(string option) =>
        $"With {option}, apk installs packages that nobody has signed. Add the key to /etc/apk/keys instead.";
}
