using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4202: curl accepts any certificate.</summary>
internal sealed class CurlInsecureRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4202",
        "curl-insecure",
        "curl accepts any certificate",
        "checkov:CKV2_DOCKER_2", "dockerfile-doctor:DD056");

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl");

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create("-k", "--insecure");

    protected override ShellArguments Arguments(ShellCommand command) =>
        new(command, DownloadCommands.CurlOptions);

    protected override string MessageOf(string option) =>
        $"With {option}, anyone on the network can replace the file. "
            + "Remove it, and install ca-certificates if that fails.";
}
