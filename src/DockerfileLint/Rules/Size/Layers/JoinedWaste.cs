using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What combine-run reports, and so no other rule has to: it has the better fix.</summary>
internal sealed class JoinedWaste
{
    private readonly HashSet<ShellCommand> written = [];
    private readonly Dictionary<ShellCommand, List<LayerOverlap>> packages = [];

    public JoinedWaste(BuildModel model)
    {
        foreach (var group in model.Layers.CombinableRuns)
            foreach (var join in group.Joins)
                foreach (var overlap in join.Overlaps)
                    if (overlap.Written.Command is { } command) Add(overlap, command);
    }

    /// <summary>Whether the files that a command leaves are deleted by a RUN that could be joined to its own.</summary>
    public bool Contains(ShellCommand command) => written.Contains(command);

    /// <summary>
    /// What is reported of the bytes of packages that a command installs; 0 for nothing, null where that isn't known.
    /// </summary>
    public long? PackageBytes(ShellCommand install) =>
        packages.TryGetValue(install, out var removed) ? InstalledBytes.OfRemoved(removed) : 0;

    private void Add(LayerOverlap overlap, ShellCommand command)
    {
        written.Add(command);
        if (overlap.Package is null) return;
        if (!packages.TryGetValue(command, out var removed)) packages[command] = removed = [];
        removed.Add(overlap);
    }
}
