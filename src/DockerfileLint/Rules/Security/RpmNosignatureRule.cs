using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4210: rpm accepts packages without a signature.</summary>
internal sealed class RpmNosignatureRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4210",
        "rpm-nosignature",
        "rpm accepts packages without a signature",
        "checkov:CKV2_DOCKER_10");

    public override ImmutableArray<string> Programs { get; } = Rpm.Instance.Programs;

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create(
        "--nosignature", "--nodigest", "--nosignatures");

    protected override ShellArguments Arguments(ShellCommand command) => Tools.Arguments(command);

    protected override string MessageOf(string option) =>
        $"With {option}, rpm installs a package that nobody has signed or that is damaged. Import its key instead.";
}
