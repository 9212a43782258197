using System.Collections.Immutable;
using System;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1004: the image has more layers than a limit.</summary>
internal sealed class TooManyLayersRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1004", "too-many-layers", "The image has very many layers of its own", Severity.Info)
    {
        Aliases = ImmutableArray.Create("slim-lint:ID.20020", "dockerfile-doctor:DD064"),
        Presets = RulePresets.None,
        Options = ImmutableArray.Create(new RuleOption("max", "40", "The most layers that RUN, COPY, ADD and WORKDIR may make.")),
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        var layers = context.Model.Layers.Layers;
        if (!int.TryParse(context.Option("max"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var max) || layers.Length <= max) return;
        context.Report(
            layers[max].Instruction.KeywordSpan,
            $"The image has {layers.Length} layers above its base; each costs time when the image is pulled and unpacked, though no bytes by itself. Join instructions that change together.");
    }
}
