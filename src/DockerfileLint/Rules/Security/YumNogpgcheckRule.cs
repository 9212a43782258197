using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4209: packages are installed without a signature.</summary>
internal sealed class YumNogpgcheckRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4209",
        "yum-nogpgcheck",
        "Packages are installed without a signature",
        "checkov:CKV2_DOCKER_9");

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(
        Yum.Instance, Dnf.Instance, Microdnf.Instance, Tdnf.Instance, Zypper.Instance);

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create(
        "--nogpgcheck", "--no-gpgcheck", "--no-gpg-checks");

    protected override ShellArguments Arguments(ShellCommand command) => Tools.Arguments(command);

    protected override string MessageOf(string option) =>
        $"With {option}, packages are installed that nobody has signed. Import the key of the repository instead.";
}
