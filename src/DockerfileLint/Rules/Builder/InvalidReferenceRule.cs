using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0007: invalid stage or image reference.</summary>
internal sealed class InvalidReferenceRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe(
        "DFL0007",
        "invalid-reference",
        "Invalid stage or image reference",
        "buildkit:InvalidDefaultArgInFrom", "buildkit:UndefinedArgInFrom", "hadolint:DL3023",
        "dockadvisor:FromInvalidStageName", "dockerfile-doctor:DD039",
        "docker-lint(asymmetric):DL3023", "droast:DF050",
        "kics:copy_from_references_current_from_alias", "semgrep:copy-from-own-alias",
        "tally:buildkit/InvalidDefaultArgInFrom", "tally:hadolint/DL3023", "tally:tally/circular-stage-deps",
        "trivy:DS-0006");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.StageName or SyntaxErrorKind.ImageReference or SyntaxErrorKind.StageReference;
}
