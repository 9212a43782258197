using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Programs of buildpack-deps, which the full images of languages have and their smaller variants lack
/// (docker-library/buildpack-deps, 2026).
/// </summary>
internal static class BuildpackPrograms
{
    private static readonly HashSet<string> Images = new(StringComparer.Ordinal)
    {
        "elixir", "erlang", "node", "openjdk", "perl", "pypy", "python", "ruby",
    };

    // Each with the packages that bring it.
    private static readonly (string Program, string[] Packages)[] All =
    [
        ("c++", ["g++", "build-essential", "build-base"]),
        ("cc", ["gcc", "g++", "build-essential", "build-base"]),
        ("curl", ["curl"]),
        ("g++", ["g++", "build-essential", "build-base"]),
        ("gcc", ["gcc", "g++", "build-essential", "build-base"]),
        ("git", ["git"]),
        ("hg", ["mercurial"]),
        ("make", ["make", "build-essential", "build-base"]),
        ("patch", ["patch", "build-essential", "build-base", "dpkg-dev"]),
        ("ssh", ["openssh-client"]),
        ("svn", ["subversion"]),
        ("wget", ["wget"]),
    ];

    /// <summary>
    /// The packages that the final image has to install on the smaller variant, because it calls their programs, or
    /// compiles with them, and hasn't installed them; empty where none is known.
    /// </summary>
    public static ImmutableArray<string> Missing(ImageReference image, BuildModel model)
    {
        if (!Images.Contains(image.Repository)) return ImmutableArray<string>.Empty;
        var installed = new HashSet<string>(
            model.Commands.Where(static command => command.Run.Stage is { IsShipped: true })
                .Select(static command => Tools.ReadPackages(command.Command))
                .Where(static read => read?.Action == PackageAction.Install)
                .SelectMany(static read => read!.Packages).Select(PackageChange.NameOf).OfType<string>(),
            StringComparer.Ordinal);
        var missing = All.Where(one => IsCalled(one.Program, model) && !one.Packages.Any(installed.Contains))
            .Select(static one => Array.IndexOf(one.Packages, "build-essential") >= 0
                ? "build-essential"
                : one.Packages[0]);
        if (!installed.Overlaps(["gcc", "build-essential", "build-base"]) && Compiles(model))
            missing = missing.Append("build-essential");
        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsCalled(string program, BuildModel model) =>
        model.Calls.Contain([program]) || model.Options.Container.Words.Contains(program);

    /// <summary>Whether a RUN of the final image installs libraries that may have parts in C.</summary>
    private static bool Compiles(BuildModel model)
    {
        // The files of the context are read once, and only if a command installs what they name.
        var modules = new Lazy<bool>(() => NativeModules.AreIn(model));
        var packages = new Lazy<bool>(() => CompiledPackages.AreIn(model));
        return model.Commands.Any(command => command.Run.Stage is { IsShipped: true }
            && (MayCompile(command.Command)
                || NativeModules.AreInstalledBy(command.Command) && modules.Value
                || CompiledPackages.AreInstalledBy(command.Command) && packages.Value));
    }

    private static bool MayCompile(ShellCommand command) => Tools.Find(command) switch
    {
        Bundler bundler => bundler.Installs(command),
        Gem gem => gem.Arguments(command).Subcommand is "install" or "i" or "update"
            // A program in Ruby alone.
            && PackageChange.Of(command)?.Words.All(static word => PackageChange.NameOf(word) is "bundler") != true,
        Cpanm cpanm => cpanm.Arguments(command).GetOperand(0) is not null,
        _ => command.Name is "cpan" or "carton" or "cpm" or "node-gyp"
            || PackageChange.Of(command) is { IsRemoval: false } change
                && change.Words.Any(static word =>
                    PackageChange.NameOf(word) is { } name && CompiledPackages.Has(name)),
    };
}
