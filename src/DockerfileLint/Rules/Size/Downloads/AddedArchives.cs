using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>Files that ADD downloads and a later RUN unpacks, installs or deletes.</summary>
internal static class AddedArchives
{
    /// <summary>The files with the RUNs that use them, in the order of the layers.</summary>
    public static IEnumerable<(LayerEffect Archive, RunModel Run)> Find(BuildModel model)
    {
        ArchiveUses? uses = null;
        foreach (var layer in model.Layers.Layers)
        {
            if (layer.Instruction is not AddSyntax add || add.GetFlag("unpack") is not null) continue;
            foreach (var effect in layer.Effects)
                if (effect.Source is { } source
                    && RemoteSource.KindOf(source) == RemoteSourceKind.Http
                    && FindUnpacking(source, layer, uses ??= UsesIn(model)) is { Run: var run })
                    yield return (effect, run);
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
        // A script is some kilobytes, and nothing unpacks it.
        return name.Length == 0 || LayerOverlapRule.IsTextFile(name) ? null : uses.BehindLayer(name, layer.Index);
    }
}
