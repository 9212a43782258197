using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>Something that a tool leaves in a layer: what it is, where it is, and how it is removed.</summary>
internal sealed class Leftover
{
    /// <param name="name">What it is, in a word or two: <c>pip cache</c>.</param>
    /// <param name="places">
    /// The folders, one of which holds it, the most usual one first: base image, version and user decide.
    /// </param>
    public Leftover(string name, params LeftoverPlace[] places)
    {
        Name = name;
        Places = ImmutableArray.Create(places);
    }

    /// <summary>A file that was downloaded.</summary>
    public static Leftover Download { get; } = new("download");

    /// <summary>The copy of a repository.</summary>
    public static Leftover Clone { get; } = new("clone");

    /// <summary>What a compiler or a bundler made.</summary>
    public static Leftover BuildOutput { get; } = new("build output");

    /// <summary>Packages that the program itself loads.</summary>
    public static Leftover Dependencies { get; } = new("dependencies");

    /// <summary>The list of what a package manager of the system has installed.</summary>
    public static Leftover PackageDatabase { get; } = new("package database");

    /// <summary>What it is, in a word or two.</summary>
    public string Name { get; }

    /// <summary>The folders, one of which holds it.</summary>
    public ImmutableArray<LeftoverPlace> Places { get; }

    /// <summary>The option of the tool that names the folder; null where none does.</summary>
    public string? Option { get; init; }

    /// <summary>The command that removes it; null where there is none.</summary>
    public string? CleanUp { get; init; }

    /// <summary>The same, where it depends on the program that is called.</summary>
    public Func<ShellCommand, string>? CleanUpOf { get; init; }

    /// <summary>The command that removes what a command has left.</summary>
    public string CleanUpAfter(ShellCommand command) => CleanUpOf?.Invoke(command) ?? CleanUp!;

    /// <summary>Whether a command itself names the folder, by a variable in front of it or by an option.</summary>
    public bool IsMovedBy(ShellCommand command) =>
        command.Assignments.Any(assignment => Places.Any(place => place.IsMovedBy(assignment.Name)))
            || Option is { } option && command.Arguments.Any(
                word => word.Value == option || word.Prefix.StartsWith(option + "=", StringComparison.Ordinal));

    public override string ToString() => Name;
}
