using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What combine-run reports, and so no other rule has to: it has the better fix.</summary>
internal sealed class JoinedWaste
{
    private readonly HashSet<ShellCommand> written = [];

    public JoinedWaste(BuildModel model)
    {
        foreach (var group in model.Layers.CombinableRuns)
            foreach (var join in group.Joins)
                foreach (var overlap in join.Overlaps)
                    if (overlap.Written.Command is { } command) written.Add(command);
    }

    /// <summary>Whether the files that a command leaves are deleted by a RUN that could be joined to its own.</summary>
    public bool Contains(ShellCommand command) => written.Contains(command);
}
