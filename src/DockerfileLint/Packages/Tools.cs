using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>The tools that are known: a new one has its class and its line here.</summary>
internal static class Tools
{
    /// <summary>The package managers of systems.</summary>
    public static ImmutableArray<PackageManager> PackageManagers { get; } = ImmutableArray.Create<PackageManager>(
        Apt.Instance,
        Apk.Instance,
        Dnf.Instance,
        Yum.Instance,
        Microdnf.Instance,
        Tdnf.Instance,
        Zypper.Instance,
        Pacman.Instance);

    /// <summary>The tools that fetch packages to build a program from.</summary>
    public static ImmutableArray<BuildTool> BuildTools { get; } = ImmutableArray.Create<BuildTool>(
        Cargo.Instance, DotNetCli.Instance, Go.Instance, Gradle.Instance, Maven.Instance, Sbt.Instance);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Tool> All { get; } = ImmutableArray.Create<Tool>(
            Bun.Instance,
            Bundler.Instance,
            Compiler.Instance,
            Composer.Instance,
            Conda.Instance,
            Cpanm.Instance,
            Dpkg.Instance,
            Gem.Instance,
            Littler.Instance,
            Make.Instance,
            Ninja.Instance,
            Npm.Instance,
            Pecl.Instance,
            PhpSource.Instance,
            Pip.Instance,
            Pipx.Instance,
            Pnpm.Instance, Poetry.Instance, Python.Instance, Rpm.Instance, Uv.Instance, Yarn.Instance)
        .AddRange(PackageManagers.CastArray<Tool>()).AddRange(BuildTools.CastArray<Tool>());

    private static readonly Dictionary<string, Tool> ByProgram =
        All.SelectMany(
            static tool => tool.Programs,
            static (tool, program) =>
                (tool, program)).ToDictionary(
                    static found => found.program, static found => found.tool, StringComparer.Ordinal);

    /// <summary>The file names of the programs of some tools.</summary>
    public static ImmutableArray<string> ProgramsOf(params Tool[] tools) =>
        tools.SelectMany(static tool => tool.Programs).ToImmutableArray();

    /// <summary>The tool that a command calls; null for other programs.</summary>
    public static Tool? Find(ShellCommand command) =>
        command.Name is { } name && ByProgram.TryGetValue(name, out var tool) ? tool : null;

    /// <summary>The arguments of a command as its tool reads them, or any program.</summary>
    public static ShellArguments Arguments(ShellCommand command) => new(command, Find(command)?.Options);

    /// <summary>Reads a command of a system's package manager; null for other programs.</summary>
    public static PackageCommand? ReadPackages(ShellCommand command) =>
        command.Reading as PackageCommand ?? (Find(command) as PackageManager)?.Read(command);
}
