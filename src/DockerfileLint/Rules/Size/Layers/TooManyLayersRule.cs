using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1004: the Dockerfile adds more layers than a limit.</summary>
internal sealed class TooManyLayersRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1004", "too-many-layers", "The Dockerfile adds too many layers", Severity.Info)
    {
        Aliases = ImmutableArray.Create("slim-lint:ID.20020", "dockerfile-doctor:DD064"),
        Waste = WasteClass.Small,
        Presets = RulePresets.None,
        Options = ImmutableArray.Create(
            new RuleOption("max", "40", "The maximum number of layers from RUN, COPY, ADD and WORKDIR.")
            {
                IsNumber = true,
            }),
    };

    public override void Analyze(RuleContext context)
    {
        var layers = context.Model.Layers.Layers.Where(static layer => !layer.IsOfDerived).ToImmutableArray();
        if (!int.TryParse(
            context.GetOption("max"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var max)
            || layers.Length <= max)
            return;
        context.Report(
            layers[max].Instruction.KeywordSpan,
            $"The Dockerfile adds {layers.Length} layers, more than the limit of {max}. "
                + "Join instructions that change together.");
    }
}
