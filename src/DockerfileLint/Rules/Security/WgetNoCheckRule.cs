using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4203: wget accepts any certificate.</summary>
internal sealed class WgetNoCheckRule : UnsafeOptionRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL4203",
        "wget-no-check",
        "wget accepts any certificate",
        "checkov:CKV2_DOCKER_3", "dockerfile-doctor:DD055");

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("wget");

    protected override ImmutableArray<string> Options { get; } = ImmutableArray.Create("--no-check-certificate");

    protected override string MessageOf(string option) =>
        $"With {option}, anyone on the network can replace the file. "
            + "Remove it, and install ca-certificates if that fails.";
}
