using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1053: ADD downloads an archive into the final image, and another layer unpacks it.</summary>
internal sealed class AddedArchiveRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1053", "added-archive", "ADD downloads an archive that another layer unpacks", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("kics:curl_or_wget_instead_of_add"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        ArchiveUses? uses = null;
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Instruction is not Syntax.AddSyntax add || add.GetFlag("unpack") is not null) continue;
            foreach (var effect in layer.Effects)
                if (effect.Source is { } source
                    && RemoteSource.KindOf(source) == RemoteSourceKind.Http
                    && FindUnpacking(source, layer, uses ??= UsesIn(context.Model)) is { Run: var run })
                    Report(effect, run, context);
        }
    }

    private static ArchiveUses UsesIn(BuildModel model) =>
        new(
            model.Layers.Layers,
            static program =>
                program is "tar" or "unzip" or "rm" or "gunzip"
                    || Dpkg.Instance.Has(program)
                    || Rpm.Instance.Has(program),
            static word => word.Value);

    private static ArchiveUse? FindUnpacking(string source, Layer layer, ArchiveUses uses)
    {
        var end = source.IndexOfAny(['?', '#']);
        var name = ImagePaths.Name(end < 0 ? source : source.Substring(0, end));
        return name.Length == 0 ? null : uses.BehindLayer(name, layer.Index);
    }

    private static void Report(LayerEffect added, RunModel run, RuleContext context) => context.Report(
        added.Span,
        "ADD stores the download in this layer, but only the RUN on line "
            + $"{context.Source.GetLine(run.Syntax.Span.Start) + 1} needs it. Download it in a build stage, "
            + "or use ADD --unpack.",
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, run.Syntax.KeywordSpan, "used here")));
}
