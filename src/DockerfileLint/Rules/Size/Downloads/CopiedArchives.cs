using System;
using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>Archives that a COPY takes from the build context and a later RUN unpacks.</summary>
internal static class CopiedArchives
{
    private static readonly string[] Extensions = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"];

    /// <summary>The archives with the RUNs that unpack them, in the order of the layers.</summary>
    public static IEnumerable<(LayerEffect Archive, RunModel Run)> Find(BuildModel model)
    {
        ArchiveUses? uses = null;
        foreach (var layer in model.Layers.Layers)
        {
            if (layer.Instruction is not CopySyntax) continue;
            foreach (var effect in layer.Effects)
                if (effect is { IsFromContext: true, Path.Kind: PathPatternKind.Literal, Source: { } source }
                    && IsTar(source)
                    && (uses ??= UsesIn(model)).BehindLayer(
                        ImagePaths.Name(effect.Path.Text), layer.Index) is { Run: var run })
                    yield return (effect, run);
        }
    }

    private static ArchiveUses UsesIn(BuildModel model) =>
        new(model.Layers.Layers, static program => program == "tar", static word => word.Value);

    private static bool IsTar(string path)
    {
        var name = ImagePaths.Name(path);
        return Array.Exists(Extensions, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
