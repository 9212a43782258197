using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0005: invalid arguments.</summary>
internal sealed class InvalidArgumentsRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL0005",
        "invalid-arguments",
        "Invalid arguments",
        "dockadvisor:ArgInvalidFormat", "dockadvisor:CopyMissingArguments", "dockadvisor:EnvInvalidFormat",
        "dockadvisor:InvalidInstruction", "dockadvisor:LabelInvalidFormat", "dockadvisor:ShellInvalidJsonForm",
        "dockadvisor:ShellRequiresJsonForm", "dockerfile-doctor:DD043",
        "npm-dockerfilelint:required_params", "npm-dockerfilelint:missing_args");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.ArgumentCount or SyntaxErrorKind.InvalidJson or SyntaxErrorKind.KeyValue
            or SyntaxErrorKind.Heredoc or SyntaxErrorKind.LineTooLong;
}
