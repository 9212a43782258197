using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3008: a CMD, ENTRYPOINT or HEALTHCHECK that a later one of the stage replaces.</summary>
internal sealed class RepeatedInstructionRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3008", "repeated-instruction", "CMD, ENTRYPOINT or HEALTHCHECK without effect", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:MultipleInstructionsDisallowed", "hadolint:DL3012", "hadolint:DL4003", "hadolint:DL4004",
            "docker-lint(asymmetric):DL3012", "docker-lint(asymmetric):DL4003", "docker-lint(asymmetric):DL4004",
            "dockerfile-doctor:DD036", "dockerfile-doctor:DD037", "dockerfile-doctor:DD049", "droast:DF038",
            "droast:DF039", "droast:DF041", "kics-datadog:do_not_use_multiple_healthcheck",
            "kics:multiple_cmd_instructions_listed", "kics:multiple_entrypoint_instructions_listed",
            "semgrep:multiple-cmd-instructions", "semgrep:multiple-entrypoint-instructions",
            "tally:buildkit/MultipleInstructionsDisallowed", "trivy:DS-0007", "trivy:DS-0016", "trivy:DS-0023"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages) Analyze(stage, context);
    }

    private static void Analyze(Stage stage, RuleContext context)
    {
        CommandFormSyntax? cmd = null, entrypoint = null, check = null;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is CmdSyntax start) Replace(ref cmd, start, context);
            if (instruction is EntrypointSyntax entry) Replace(ref entrypoint, entry, context);
            if (instruction is HealthcheckSyntax health) Replace(ref check, health, context);
        }
    }

    private static void Replace(ref CommandFormSyntax? earlier, CommandFormSyntax later, RuleContext context)
    {
        if (earlier is { } lost) Report(lost, later, context);
        earlier = later;
    }

    private static void Report(CommandFormSyntax lost, CommandFormSyntax later, RuleContext context)
    {
        var keyword = lost.Keyword.ToUpperInvariant();
        context.Report(
            lost.Span,
            $"The {keyword} on line {context.Source.GetLine(later.Span.Start) + 1} replaces this one. Remove it.",
            context.Fix.Safe($"Remove this {keyword}", edit => edit.RemoveInstruction(lost)),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, later.KeywordSpan, "replaces it here")));
    }
}
