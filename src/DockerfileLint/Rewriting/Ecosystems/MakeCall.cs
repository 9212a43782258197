using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A command that runs make with a makefile of the context.</summary>
/// <param name="Command">The command.</param>
/// <param name="File">The makefile.</param>
/// <param name="Folder">The folder in which it works.</param>
internal sealed record MakeCall(ShellCommand Command, CMakefile File, string Folder)
{
    private static readonly ShellOptionSyntax Options = new("Cfj", "--file", "--directory");

    private static readonly string[] Names = ["GNUmakefile", "makefile", "Makefile"];

    /// <summary>The targets that it names.</summary>
    public IReadOnlyCollection<string> Targets =>
        Arguments(Command).Operands.Select(static word => word.Value ?? "$").Where(static text => !text.Contains('='))
            .ToList();

    /// <summary>The commands that it runs, as far as their texts are literal.</summary>
    public ImmutableArray<ShellCommand> Recipes
    {
        get
        {
            var found = ImmutableArray.CreateBuilder<ShellCommand>();
            foreach (var recipe in File.Reached(Targets, Variables(Command)))
            {
                var text = SourceText.From(recipe, File.Text.Path);
                found.AddRange(
                    ShellScript.Parse(new LogicalText(text, new TextSpan(0, recipe.Length)), ShellKind.Posix).Commands);
            }

            return found.ToImmutable();
        }
    }

    /// <summary>Reads a command; null where it is another one, or its makefile isn't known.</summary>
    public static MakeCall? Of(ShrinkSite site, RunModel run, ShellCommand command)
    {
        if (!IsMake(command)) return null;
        var arguments = Arguments(command);
        var folder = ShrinkSite.FolderOf(command, run);
        if (arguments.GetValue("-C", "--directory") is { } other) folder = ImagePaths.Resolve(folder, other);
        if (folder is null) return null;
        foreach (var name in arguments.GetValue("-f", "--file") is { } named ? [named] : Names)
            if (site.ReadAt(ImagePaths.Resolve(folder, name)!) is { } text)
                return new MakeCall(command, CMakefile.Read(text), folder);
        return null;
    }

    /// <summary>Whether a command runs make.</summary>
    public static bool IsMake(ShellCommand command) => command.Name is "make" or "gmake";

    /// <summary>The arguments of a command that runs make.</summary>
    public static ShellArguments Arguments(ShellCommand command) => new(command, Options);

    /// <summary>The variables that a command line sets.</summary>
    public static Dictionary<string, string> Variables(ShellCommand command)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in command.Arguments)
            if (word.Value is { } text && text.IndexOf('=') is > 0 and var sign)
                given[text.Substring(0, sign)] = text.Substring(sign + 1);
        return given;
    }
}
