using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1212: several layers install system packages.</summary>
internal sealed class SeparateInstallsRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1212", "separate-installs", "Several layers rewrite the package database", Severity.Info)
    {
        Waste = WasteClass.Small,
        Presets = RulePresets.Size,
        Options = ImmutableArray.Create(
            new RuleOption("max", "3", "The maximum number of layers that install system packages.")
            {
                IsNumber = true,
            }),
    };

    public override bool MayApply(BuildModel model) => model.Layers.Leftovers.Contains(Leftover.PackageDatabase);

    public override void Analyze(RuleContext context)
    {
        if (!int.TryParse(
            context.GetOption("max"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var max))
            return;
        var layers = context.Model.Layers.Layers
            .Where(static layer => layer.RewritesDatabase && !layer.IsOfDerived)
            .ToImmutableArray();
        if (layers.Length <= Math.Max(max, 1)) return;
        context.Report(
            layers[layers.Length - 1].Instruction.KeywordSpan,
            $"{layers.Length} layers install or remove packages, and each stores the package database again. "
                + "Install these packages in one RUN.",
            related: layers
                .Take(layers.Length - 1)
                .Select(
                    layer =>
                        new RelatedLocation(
                            context.Source.Path, layer.Instruction.KeywordSpan, "installs or removes packages"))
                .ToImmutableArray());
    }
}
