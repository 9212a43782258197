using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0004: unknown or invalid flag.</summary>
internal sealed class InvalidFlagRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL0004",
        "invalid-flag",
        "Unknown or invalid flag",
        "buildkit:UndefinedArgInFrom", "dockadvisor:CopyInvalidFlag", "dockadvisor:FromInvalidPlatform",
        "dockadvisor:RunInvalidMountFlag", "dockadvisor:RunInvalidNetworkFlag", "dockadvisor:RunInvalidSecurityFlag");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.UnknownFlag or SyntaxErrorKind.InvalidFlag or SyntaxErrorKind.Mount;
}
