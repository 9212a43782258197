using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// Packages that a command of a package manager, of the system or of a language, installs or removes by their names.
/// </summary>
/// <param name="Place">Where they are: the same for commands that mean the same packages.</param>
/// <param name="IsRemoval">Whether it removes them.</param>
/// <param name="Words">The words that name them.</param>
internal readonly record struct PackageChange(string Place, bool IsRemoval, ImmutableArray<ShellWord> Words)
{
    // What follows the name: a version, a suite, an architecture, a tag of a repository.
    private static readonly char[] Ends = ['=', '<', '>', '~', '!', '@', '/', ':', '[', ' '];

    /// <summary>The name under which all the packages can be removed, as with apk's <c>--virtual</c>.</summary>
    public string? Group { get; private init; }

    /// <summary>Reads a command; null where it neither installs nor removes.</summary>
    public static PackageChange? Of(ShellCommand command) => Tools.Find(command) switch
    {
        PackageManager manager => OfSystem(manager, command),
        Pip => OfPip(command),
        Python when Python.IsPip(command) => OfPip(command),
        Npm => OfNpm(command),
        Gem => OfGem(command),
        _ => null,
    };

    /// <summary>The name of a package without what chooses a version of it; null where it names none.</summary>
    public static string? NameOf(ShellWord word)
    {
        if (word.Value is not { Length: > 0 } text || text[0] is '-' or '/') return null;
        if (text.StartsWith("./", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal))
            return null;
        // The scope of an npm package is a part of its name.
        var isScoped = text[0] == '@' && text.IndexOf('/') > 0;
        var end = text.IndexOfAny(isScoped ? ['@'] : Ends, isScoped ? 1 : 0);
        var name = end < 0 ? text : text.Substring(0, end);
        // With such an end, apt removes on installing, and the other way round.
        return name.Length == 0 || name.IndexOfAny(['*', '?']) >= 0
                || name[name.Length - 1] is '-' or '+' && !name.EndsWith("++", StringComparison.Ordinal)
            ? null
            : name;
    }

    private static PackageChange? OfSystem(PackageManager manager, ShellCommand command)
    {
        var read = manager.Read(command);
        if (read.Action is not (PackageAction.Install or PackageAction.Remove)) return null;
        return new PackageChange(manager.Database, read.Action == PackageAction.Remove, read.Packages)
        {
            Group = read.Action == PackageAction.Install ? manager.GroupOf(command) : null,
        };
    }

    /// <summary>The environment into which pip installs is that of its program.</summary>
    private static PackageChange? OfPip(ShellCommand command)
    {
        var arguments = Pip.Instance.Arguments(command);
        var name = arguments.Subcommand;
        if (name is not ("install" or "uninstall") || arguments.Has("-t", "--target")
            || command.Program is not { Value: { } program })
            return null;
        var folder = program.LastIndexOf('/');
        return new PackageChange(
            "pip " + (folder < 0 ? "" : program.Substring(0, folder)),
            name == "uninstall",
            arguments.OperandsFrom(1));
    }

    private static PackageChange? OfNpm(ShellCommand command)
    {
        var arguments = Npm.Instance.Arguments(command);
        if (!arguments.Has("-g", "--global")) return null;
        return arguments.Subcommand switch
        {
            "install" or "i" or "add" => new PackageChange("npm", false, arguments.OperandsFrom(1)),
            "uninstall" or "remove" or "rm" or "un" or "unlink" or "r" =>
                new PackageChange("npm", true, arguments.OperandsFrom(1)),
            _ => null,
        };
    }

    private static PackageChange? OfGem(ShellCommand command)
    {
        var arguments = Gem.Instance.Arguments(command);
        return arguments.Subcommand is "install" or "i" or "uninstall"
            ? new PackageChange("gem", arguments.Subcommand == "uninstall", arguments.OperandsFrom(1))
            : null;
    }
}
