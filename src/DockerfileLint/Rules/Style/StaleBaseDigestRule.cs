using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7020: a label with the digest of a base image that FROM doesn't have.</summary>
internal sealed class StaleBaseDigestRule : InstructionRule<LabelSyntax>
{
    private const string Key = "org.opencontainers.image.base.digest";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7020", "stale-base-digest", "Label with a digest that isn't the base image's", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/labels/no-stale-base-digest"),
    };

    protected override void Analyze(LabelSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.RootBase is not { Kind: BaseImageKind.Image, Reference: not null, Known: var image }) return;
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Key.Text.Trim('"', '\'') != Key || pair.Value is not { } word) continue;
            if (word.Text.IndexOf('$') >= 0) continue;
            if (context.Model.Expand(word, instruction).Value is not { } digest) continue;
            if (!digest.StartsWith("sha256:", StringComparison.Ordinal) || digest == image.Digest) continue;
            context.Report(
                word.Span,
                image.Digest is null
                    ? $"FROM takes what '{image}' is at the time, so this digest becomes wrong. Add it to FROM, too."
                    : "FROM has another digest. Write the same one.",
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, stage.RootBase.Span, "the base image")));
        }
    }
}
