using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What combine-run reports, and so no other rule has to: it has the better fix.</summary>
internal sealed class JoinedWaste
{
    private readonly HashSet<(ShellCommand Command, Leftover What)> written = [];
    private readonly HashSet<LayerEffect> hiding = [];
    private readonly Dictionary<ShellCommand, List<LayerOverlap>> packages = [];

    public JoinedWaste(BuildModel model)
    {
        LayerEffect? last = null;
        foreach (var group in model.Layers.CombinableRuns)
            foreach (var join in group.Joins)
                foreach (var overlap in join.Overlaps)
                {
                    // What one effect hides is side by side.
                    if (!ReferenceEquals(last, overlap.Hidden)) hiding.Add(last = overlap.Hidden);
                    if (overlap.Written.Command is { } command) Add(overlap, command);
                }
    }

    /// <summary>
    /// Whether what a command leaves is deleted by a RUN that could be joined to its own. Something else that the
    /// command writes doesn't count: when the RUNs are one, the leftovers are still there.
    /// </summary>
    public bool Contains(ShellCommand command, Leftover what) => written.Contains((command, what));

    /// <summary>Whether a command hides what another of the RUNs writes.</summary>
    public bool Hides(LayerEffect hidden) => hiding.Contains(hidden);

    /// <summary>
    /// What is reported of the bytes of packages that a command installs; 0 for nothing, null where that isn't known.
    /// </summary>
    public long? PackageBytes(ShellCommand install) =>
        packages.TryGetValue(install, out var removed) ? InstalledBytes.OfRemoved(removed) : 0;

    private void Add(LayerOverlap overlap, ShellCommand command)
    {
        if (overlap.Cause is OverlapCause.Deleted or OverlapCause.Moved && overlap.Written.Leftover is { } what)
            written.Add((command, what));
        if (overlap.Package is null) return;
        if (!packages.TryGetValue(command, out var removed)) packages[command] = removed = [];
        removed.Add(overlap);
    }
}
