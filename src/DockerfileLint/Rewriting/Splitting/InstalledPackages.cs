using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The packages of the system that the RUNs of a stage install, by their names.</summary>
internal sealed class InstalledPackages
{
    private InstalledPackages(ShrinkSite site) => Names = new HashSet<string>(
        site.Runs.SelectMany(static run => run.Commands)
            .Select(static command => Tools.ReadPackages(command))
            .Where(static read => read?.Action == PackageAction.Install)
            .SelectMany(static read => read!.Packages).Select(PackageChange.NameOf).OfType<string>(),
        StringComparer.Ordinal);

    private HashSet<string> Names { get; }

    /// <summary>The names, read once.</summary>
    public static HashSet<string> Of(ShrinkSite site) => site.Get(static one => new InstalledPackages(one)).Names;
}
