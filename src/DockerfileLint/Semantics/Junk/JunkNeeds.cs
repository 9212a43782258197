using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Junk;

/// <summary>Decides from the commands of a Dockerfile whether a build needs the files of a kind.</summary>
internal sealed class JunkNeeds
{
    // Programs that don't read the history; any other may read a version from it.
    private static readonly HashSet<string> Harmless = new(
        Tools.ProgramsOf(
            [
                .. Tools.PackageManagers, Npm.Instance, Yarn.Instance, Pnpm.Instance, Bun.Instance, Composer.Instance,
                Bundler.Instance, Gem.Instance]),
        StringComparer.Ordinal)
    {
        "rm", "mkdir", "cp", "mv", "ln", "chmod", "chown", "echo", "cat", "sed", "test", "[", "true", "set", "cd",
        "export", "useradd", "groupadd", "adduser", "addgroup", "usermod", "curl", "wget", "tar", "unzip", "corepack",
        "find", "touch", "printf", "ls", "update-ca-certificates",
    };

    private static readonly HashSet<string> GitCommandsWithoutHistory = new(
        StringComparer.Ordinal) { "clone", "config", "init", "lfs", "ls-remote", "version" };

    private readonly StageModel model;
    private readonly ImmutableArray<ShellCommand> commands;
    private readonly List<string> words = [];

    public JunkNeeds(StageModel model, RunTable runs)
    {
        this.model = model;
        commands = runs.Commands.Select(command => command.Command).ToImmutableArray();
        foreach (var command in commands)
        {
            if (command.Program is { } program) words.Add(program.Prefix);
            words.AddRange(command.Arguments.Select(argument => argument.Prefix));
            words.AddRange(command.Redirects.Select(redirect => redirect.Target?.Prefix ?? ""));
        }

        foreach (var instruction in model.Syntax.Instructions)
            if (instruction is CmdSyntax or EntrypointSyntax or EnvSyntax or HealthcheckSyntax)
                words.AddRange(instruction.Arguments.ToString().Split(' ', '"', ',', '\'', '[', ']', '=', ':', ';'));
    }

    /// <summary>When the files can be excluded, as a clause; empty if always, null if this build needs them.</summary>
    public string? CautionOf(JunkKind kind)
    {
        if (kind.StampsVersions) return CautionOfHistory();
        if (IsRead(kind)) return null;
        var isMade = kind.Makers.Any(maker => commands.Any(maker.Is));
        if (!isMade && !kind.Restorers.Any(maker => commands.Any(maker.Is)) && kind.Users.Any(IsUsed)) return null;
        if ((kind.MayBeRead || !kind.Makers.IsEmpty && !isMade) && IsNamed(kind)) return null;
        if (kind.MayBeRead) return "if no program reads it";
        return kind.Makers.IsEmpty || isMade ? "" : "unless the image runs what it contains";
    }

    /// <summary>
    /// Whether files with a name that usually has what a build makes may be taken from the context, as no command makes
    /// them before one reads them.
    /// </summary>
    public bool MayTake(string name)
    {
        var named = JunkCatalog.Kinds.Where(kind => kind.Name == name).ToList();
        if (named.Exists(IsRead)) return true;
        var kinds = named.FindAll(static kind => !kind.Makers.IsEmpty);
        return kinds.Count > 0 && !kinds.Exists(kind => kind.Makers.Any(maker => commands.Any(maker.Is)));
    }

    /// <summary>Whether a command needs the files before one has made them.</summary>
    private bool IsRead(JunkKind kind)
    {
        if (kind.Readers.IsEmpty) return false;
        foreach (var command in commands)
        {
            if (kind.Restorers.Any(maker => maker.Is(command))) return false;
            if (kind.Readers.Any(reader => reader.Is(command))) return true;
        }

        return false;
    }

    private string? CautionOfHistory()
    {
        if (commands.Any(
            command =>
                command.Name == "git"
                    && new ShellArguments(command).Subcommand is { } subcommand
                    && !GitCommandsWithoutHistory.Contains(subcommand)))
            return null;
        if (commands.Any(command => command.Name == DotNetCli.Name))
            return "if the assemblies' version needs no Git revision";
        return commands.All(command => command.Name is { } name && Harmless.Contains(name))
            ? ""
            : "if no build step reads a version from it";
    }

    /// <summary>Whether the container starts a program, or the image's name contains it.</summary>
    private bool IsUsed(string name)
    {
        if (model.FinalStage is not { } final) return false;
        if (final.RootBase.KnownPrefix.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return new CommandFormSyntax?[]
        {
            final.EffectiveEntrypoint,
            final.EffectiveCmd
        }.Any(start => start is not null && Words(start).Contains(name, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(CommandFormSyntax start) =>
        start.IsExecForm
            ? start.Exec.Select(word => ImagePaths.Name(word.Value))
            : start.Arguments.ToString().Split(' ').Select(ImagePaths.Name);

    /// <summary>Whether a word of a command or of the environment names the folder or file.</summary>
    private bool IsNamed(JunkKind kind)
    {
        var name = kind.Name.TrimStart('*');
        return words.Any(
            word =>
                kind.Name[0] == '*'
                    ? word.EndsWith(name, StringComparison.Ordinal)
                    : ("/" + word + "/").IndexOf("/" + name + "/", StringComparison.Ordinal) >= 0);
    }
}
