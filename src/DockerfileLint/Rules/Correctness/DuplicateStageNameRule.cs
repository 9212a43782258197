using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3011: two stages have one name.</summary>
internal sealed class DuplicateStageNameRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3011", "duplicate-stage-name", "Two stages with one name", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:DuplicateStageName", "hadolint:DL3024", "checkov:CKV_DOCKER_11",
            "docker-lint(asymmetric):DL3024", "droast:DF042", "kics:same_alias_in_different_froms",
            "semgrep:alias-must-be-unique", "tally:buildkit/DuplicateStageName", "trivy:DS-0012"),
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.Stages.Length < 2) return;
        var names = new Dictionary<string, WordSyntax>(StringComparer.Ordinal);
        foreach (var stage in context.Model.Stages)
        {
            if (stage.Name is not { } name || stage.From?.Name is not { } word) continue;
            if (!names.TryGetValue(name, out var earlier))
            {
                names.Add(name, word);
                continue;
            }

            context.Report(
                word.Span,
                $"The stage on line {context.Source.GetLine(earlier.Span.Start) + 1} is named '{name}', too. From here "
                    + "on the name means this one only. Rename one of them.",
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, earlier.Span, "the other stage")));
        }
    }
}
