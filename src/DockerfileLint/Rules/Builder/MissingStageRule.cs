using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0001: no stage to build.</summary>
internal sealed class MissingStageRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL0001",
        "missing-stage",
        "No stage to build",
        "hadolint:DL3061", "docker-lint(asymmetric):DL3061", "droast:DF037",
        "kics-datadog:first_instruction_should_be_arg_or_from", "kics-datadog:should_specify_base_image",
        "tally:hadolint/DL3061", "npm-dockerfilelint:from_first");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.EmptyFile or SyntaxErrorKind.MissingFrom;
}
