using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Semantics.Layers;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// What a layer stores and a later one deletes, and what other rules report: archives that are unpacked, and files that
/// belong in the .dockerignore.
/// </summary>
internal sealed class KnownWaste
{
    private readonly HashSet<LayerEffect> archives;
    private readonly DockerIgnoreMatcher? junk;

    public KnownWaste(BuildModel model)
    {
        archives = [.. CopiedArchives.Find(model).Select(static found => found.Archive)];
        archives.UnionWith(AddedArchives.Find(model).Select(static found => found.Archive));
        if (model.Context.HasDockerIgnore is not null) junk = JunkMatcher.Of(model.Junk);
    }

    /// <summary>Whether another rule reports what is deleted.</summary>
    public bool Contains(LayerOverlap overlap) =>
        archives.Contains(overlap.Written)
            || junk is not null && HiddenParts.PathOf(overlap) is { } path && junk.IsIgnored(path);
}
