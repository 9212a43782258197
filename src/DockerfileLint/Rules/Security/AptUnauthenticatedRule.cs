using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4208: apt-get accepts packages without a signature.</summary>
internal sealed class AptUnauthenticatedRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4208",
        "apt-unauthenticated",
        "apt-get accepts packages without a signature",
        "checkov:CKV2_DOCKER_11", "checkov:CKV2_DOCKER_8");

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create(
        "--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories");

    // What is removed has no signature to check.
    protected override bool Covers(ShellCommand command, ShellArguments arguments) =>
        arguments.Subcommand is not ("autoclean" or "autoremove" or "clean" or "purge" or "remove");

    protected override ShellArguments Arguments(ShellCommand command) => Tools.Arguments(command);

    protected override string MessageOf(string option) =>
        $"With {option}, apt-get installs packages that nobody has signed. Add the key of the repository instead.";
}
