using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What the package managers of the systems do to files: their indexes, caches and databases.</summary>
internal static class SystemPackageCommands
{
    public const string PackageDatabase = "package database";

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        foreach (var manager in PackageManagers.All)
            foreach (var program in manager.Programs) table[program] = (command, sink) => Add(manager.Read(command), sink);
        table["dpkg"] = static (command, sink) => Database(new CommandLine(command).Has("-i", "--install") || new CommandLine(command).Has("-r", "-P"), "/var/lib/dpkg", sink);
        table["rpm"] = static (command, sink) => Database(new CommandLine(command).Has("-i", "-U") || new CommandLine(command).Has("-e"), "/var/lib/rpm", sink);
    }

    private static void Database(bool changes, string path, EffectSink sink)
    {
        if (changes) sink.AddWrite(path, withContent: true, PackageDatabase);
    }

    private static void Add(PackageCommand command, EffectSink sink)
    {
        var manager = command.Manager;
        Database(command.ChangesDatabase, manager.Database, sink);
        if (command.Fetches) sink.AddWriteToAny(manager.Caches, manager.CacheName);
        foreach (var folder in command.Cleans) sink.AddDelete(folder, manager.CacheName);
        if (command.Action == PackageAction.Remove) sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, command.Command.Span, isSmall: false, "packages");
        // Small beside the packages, so no rule speaks of it.
        if (manager is Pacman && command.Command.HasFlag("-y", "--refresh")) sink.AddWrite("/var/lib/pacman/sync", withContent: true, "package index");
    }
}
