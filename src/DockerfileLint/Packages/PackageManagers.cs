using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>The package managers of systems that are known.</summary>
internal static class PackageManagers
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<PackageManager> All { get; } =
        ImmutableArray.Create<PackageManager>(Apt.Instance, Apk.Instance, Dnf.Instance, Yum.Instance, Microdnf.Instance, Tdnf.Instance, Zypper.Instance, Pacman.Instance);

    private static readonly Dictionary<string, PackageManager> Table = Create(All);

    /// <summary>Reads a command; null where its program is no package manager.</summary>
    public static PackageCommand? Read(ShellCommand command) =>
        command.Name is { } name && Table.TryGetValue(name, out var manager) ? manager.Read(command) : null;

    private static Dictionary<string, PackageManager> Create(ImmutableArray<PackageManager> managers)
    {
        var table = new Dictionary<string, PackageManager>(StringComparer.Ordinal);
        foreach (var manager in managers)
            foreach (var program in manager.Programs) table[program] = manager;
        return table;
    }
}
