using System;
using System.Collections.Concurrent;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>Which lock files of npm a COPY brought into a folder before a RUN; each is looked for once.</summary>
internal sealed class CopiedLocks(BuildModel model)
{
    private static readonly string[] Locks = ["package-lock.json", "npm-shrinkwrap.json"];

    private readonly ConcurrentDictionary<(RunModel Run, string Folder), bool> known = new();

    /// <summary>
    /// Whether there is one; a long chain of stages isn't followed, since each RUN would go through all of it.
    /// </summary>
    public bool Has(RunModel run, string folder) =>
        run.Stage?.BaseStage?.BaseStage is null
            && known.GetOrAdd(
                (run, folder), place => Array.Exists(Locks, name => IsThere(name, place.Folder, place.Run)));

    private bool IsThere(string name, string folder, RunModel run) =>
        ImagePaths.Resolve(folder, name) is { } path
            && model.ContainerFiles.Find(run, path, out var isKnown) is not null
            && isKnown;
}
