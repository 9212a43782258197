using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Semantics.Stages;

namespace OwnRules;

/// <summary>Base images of Docker Hub come through the mirror of the house.</summary>
public sealed class MirrorRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("HOUSE001", "base-image-mirror", "Base image isn't taken from the mirror", Severity.Warning)
        {
            Category = RuleCategory.Reproducibility,
            Fix = FixKind.Suggested,
            Options = ImmutableArray.Create(new RuleOption("mirror", "mirror.example.com", "The host of the mirror.")),
        };

    public override void Analyze(RuleContext context)
    {
        var mirror = context.GetOption("mirror");
        foreach (var stage in context.Model.Stages)
        {
            // Not 'scratch' or an earlier stage, an image of another registry, or one that an argument names.
            if (stage.Base is not { Kind: BaseImageKind.Image, Syntax.Image: var image }) continue;
            var name = image.ToString();
            if (name.Contains("/") || name.Contains("$")) continue;
            context.Report(
                image.Span,
                $"'{name}' comes from Docker Hub. Take it from {mirror}.",
                context.Fix.Suggested($"Use {mirror}", edit => edit.Insert(image.Span.Start, mirror + "/")));
        }
    }
}
