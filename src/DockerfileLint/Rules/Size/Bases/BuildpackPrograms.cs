using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Programs of buildpack-deps, which the full images of languages have and their smaller variants lack
/// (docker-library/buildpack-deps, 2026).
/// </summary>
internal static class BuildpackPrograms
{
    private static readonly HashSet<string> Images = new(StringComparer.Ordinal)
    {
        "elixir", "erlang", "node", "perl", "pypy", "python", "ruby",
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

    /// <summary>Whether the final image calls one that it hasn't installed, so that its base has to have it.</summary>
    public static bool AreCalled(ImageReference image, BuildModel model)
    {
        if (!Images.Contains(image.Repository)) return false;
        var called = All.Where(one => model.Calls.Contain([one.Program])).ToList();
        if (called.Count == 0) return false;
        var installed = new HashSet<string>(
            model.Commands.Where(static command => command.Run.Stage is { IsShipped: true })
                .Select(static command => Tools.ReadPackages(command.Command))
                .Where(static read => read?.Action == PackageAction.Install)
                .SelectMany(static read => read!.Packages).Select(PackageChange.NameOf).OfType<string>(),
            StringComparer.Ordinal);
        return called.Exists(one => !one.Packages.Any(installed.Contains));
    }
}
