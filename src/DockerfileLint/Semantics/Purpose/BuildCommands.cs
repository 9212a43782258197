using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>Commands that build, test or serve a program while it is being written.</summary>
internal static class BuildCommands
{
    private static readonly HashSet<string> Builds = new(StringComparer.Ordinal)
    {
        "cmake", "bazel", "esy", "opam", "dub", "cabal", "meson", "debuild", "dpkg-buildpackage", "gbp", "rpmbuild",
        "makepkg", "abuild",
    };

    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal)
    {
        "pytest", "tox", "nox", "rspec", "phpunit", "jest", "vitest", "mocha", "cypress", "playwright", "ctest", "bats",
    };

    private static readonly HashSet<string> Watchers = new(StringComparer.Ordinal)
    {
        "nodemon", "ts-node-dev", "webpack-dev-server", "air", "reflex",
    };

    /// <summary>Whether a command is one of them.</summary>
    public static bool Contains(ShellCommand command) =>
        IsBuild(command)
            || command.Name is { } name && (Tests.Contains(name) || Watchers.Contains(name))
            || RunsDevelopmentScript(command);

    /// <summary>
    /// Whether a command builds, or starts a part of an SDK: <c>dotnet</c> with a word that is no assembly.
    /// </summary>
    private static bool IsBuild(ShellCommand command) =>
        Tools.Find(command) is Make or Ninja or Maven or Gradle or Cargo or Go or Sbt or Compiler
            || command.Name is { } name && Builds.Contains(name)
            || command.Name == DotNetCli.Name
                && command.Arguments.Length > 0
                && command.Arguments[0].Value is { } word
                && word != "exec"
                && word.All(static character => char.IsLetter(character) || character == '-')
                && word is not ['-', ..];

    /// <summary>Whether a script of package.json runs that is for development by its name.</summary>
    private static bool RunsDevelopmentScript(ShellCommand command)
    {
        if (NodeInstaller.Of(command) is null) return false;
        foreach (var word in command.Arguments)
        {
            if (word.Value is "run" or "run-script" || word.Prefix is ['-', ..]) continue;
            return word.Value is "dev" or "test" or "watch" or "develop" or "start:dev" or "storybook";
        }

        return false;
    }
}
