using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7007: MAINTAINER, which a label replaces.</summary>
internal sealed class MaintainerDeprecatedRule : InstructionRule<MaintainerSyntax>
{
    private const string Label = "org.opencontainers.image.authors";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7007", "maintainer-deprecated", "MAINTAINER is deprecated", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:MaintainerDeprecated", "hadolint:DL4000", "checkov:CKV_DOCKER_6",
            "docker-lint(asymmetric):DL4000", "dockerfile-doctor:DD017", "droast:DF019",
            "kics:maintainer_instruction_being_used", "semgrep:maintainer-is-deprecated",
            "tally:buildkit/MaintainerDeprecated", "trivy:DS-0022"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(MaintainerSyntax instruction, Stage? stage, RuleContext context)
    {
        context.Report(
            instruction.KeywordSpan,
            $"MAINTAINER is deprecated. Use the label {Label}.",
            context.Fix.Suggested("Use a label", edit => Write(edit, instruction)));
    }

    private static void Write(FixEditor edit, MaintainerSyntax instruction)
    {
        // One on several lines would have to be joined.
        var name = instruction.Name;
        if (name.Text.Length == 0 || name.Text != instruction.Source.ToString(name.Span))
        {
            edit.GiveUp();
            return;
        }

        edit.Replace(instruction.KeywordSpan, KeywordCase.Write("label", KeywordCase.Of(instruction.Keyword)));
        edit.Replace(name.Span, $"{Label}=\"{Escape(name.Text.Trim('"', ' ', '\t'))}\"");
    }

    /// <summary>MAINTAINER takes its text as it is, a label expands it.</summary>
    private static string Escape(string name) =>
        name.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$");
}
