using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7023: a WORKDIR is relative to an earlier one.</summary>
internal sealed class WorkdirChainRule : InstructionRule<WorkdirSyntax>
{
    private const int ShownWidth = 200;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7023", "workdir-chain", "WORKDIR depends on an earlier one", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3000", "checkov:CKV_DOCKER_10", "docker-lint(asymmetric):DL3000", "dockerfile-doctor:DD011",
            "droast:DF009", "kics:workdir_path_not_absolute", "semgrep:use-absolute-workdir", "trivy:DS-0009"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    // The folder of a trigger is that of another build.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(WorkdirSyntax instruction, Stage? stage, RuleContext context)
    {
        var state = context.Model.GetState(instruction);
        if (state.WorkdirInstruction is not { } earlier || stage?.OperatingSystem != OperatingSystemKind.Linux) return;
        if (state.Expand(instruction.Path).Value is not { Length: > 0 } path || path[0] is '/' or '\\') return;
        // One with a drive is meant for Windows.
        if (path.IndexOf(':') == 1) return;
        // A long chain has paths that grow with each.
        var whole = state.WorkingDirectory is { Length: <= ShownWidth } folder
            ? ImagePaths.Resolve(folder, path)
            : null;
        context.Report(
            instruction.Path.Span,
            whole is null
                ? $"Which folder '{path}' is depends on an earlier WORKDIR. Write the whole path."
                : $"'{path}' is '{whole}' here, because of an earlier WORKDIR. Write the whole path.",
            whole is null || instruction.Path.Text.IndexOf('$') >= 0
                ? null
                : context.Fix.Suggested($"Use {whole}", edit => edit.Replace(instruction.Path.Span, whole)),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, earlier.KeywordSpan, "earlier WORKDIR")));
    }
}
