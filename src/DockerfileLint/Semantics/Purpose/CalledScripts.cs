using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>The scripts of the context that commands of RUNs start, each read once.</summary>
internal sealed class CalledScripts(StageModel model, Func<ContextUsage> usage)
{
    private static readonly HashSet<string> Interpreters = new(StringComparer.Ordinal)
    {
        "node", "perl", "php", "ruby",
    };

    // What projects call by these names builds or sets up themselves.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "autogen.sh", "config", "configure", "Configure", "manage.py", "setup.py",
    };

    private readonly Dictionary<(int Stage, string Script), CalledScript> known = [];
    private readonly Dictionary<string, CalledScript> read = new(StringComparer.Ordinal);
    private ContainerFiles? files;

    private ContainerFiles Files => files ??= new ContainerFiles(model, usage());

    /// <summary>The script that a command of a RUN starts.</summary>
    public CalledScript Of(ShellCommand command, RunModel run)
    {
        // Fixes, which ask for it, too, may be made on many threads.
        lock (known) return Find(command, run);
    }

    private CalledScript Find(ShellCommand command, RunModel run)
    {
        if (command.Program is not { } program) return CalledScript.None;
        if (command.Name is not { } name) return CalledScript.Unknown;
        if (ShellNames.IsShell(name)) return OfShell(command, run);
        if (name is "." or "source") return OfSourced(command, run);
        if (Python.Instance.IsCalledBy(command) || Interpreters.Contains(name)) return OfInterpreter(command);
        if (Make.Instance.IsCalledBy(command)) return Find("Makefile", run, isShell: false) ?? CalledScript.None;
        if (Tools.Find(command) is not null || CommandTable.IsExact(name) || Harmless.Contains(name))
            return CalledScript.None;
        var path = program.Value!;
        var folder = path.Length - name.Length - 1;
        var isOfSystem = folder < 0 || ProgramFolders.All.Contains(path.Substring(0, folder), StringComparer.Ordinal);
        if (!isOfSystem || ShellNames.IsScript(name))
            return Find(path, run, isShell: true) ?? CalledScript.Unknown;
        return Find(path, run, isShell: true) ?? CalledScript.None;
    }

    private CalledScript OfShell(ShellCommand command, RunModel run)
    {
        foreach (var word in command.Arguments)
        {
            if (word.Prefix is not ['-' or '+', ..])
                return word.Value is { } script ? Find(script, run, isShell: true) ?? CalledScript.Unknown
                    : CalledScript.Unknown;
            // What -c carries is among the commands already, if it is known.
            if (word.Prefix is not ['-', '-', ..] && word.Prefix.Contains('c'))
                return command.Inner.IsEmpty ? CalledScript.Unknown : CalledScript.None;
        }

        // What is read from a heredoc is among the commands, too.
        return command.Inner.IsEmpty ? CalledScript.Unknown : CalledScript.None;
    }

    /// <summary>What is sourced is mostly settings: it counts where the context has it.</summary>
    private CalledScript OfSourced(ShellCommand command, RunModel run) =>
        command.Arguments.Length > 0 && command.Arguments[0].Value is { } script
            ? Find(script, run, isShell: true) ?? CalledScript.None
            : CalledScript.None;

    private static CalledScript OfInterpreter(ShellCommand command)
    {
        foreach (var word in command.Arguments)
        {
            if (word.Value is "-m") return CalledScript.None;
            if (word.Prefix is ['-', ..] and not "-")
            {
                if (word.Prefix is "-c" or "-e" or "-r" or "--eval")
                    return new CalledScript(IsKnown: true, [], command.ToString());
                continue;
            }

            if (word.Value is not { } script) return CalledScript.Unknown;
            return Harmless.Contains(ShellNames.Program(script)) ? CalledScript.None : CalledScript.Unknown;
        }

        return command.Arguments.Any(static word => word.Value is "--version" or "-V" or "-v")
            ? CalledScript.None
            : CalledScript.Unknown;
    }

    /// <summary>A file of the context as a RUN finds it; null where none is known.</summary>
    private CalledScript? Find(string script, RunModel run, bool isShell)
    {
        if (run.Stage is not { } stage || script.Length == 0) return null;
        if (known.TryGetValue((stage.Index, script), out var found)) return found.Commands.IsDefault ? null : found;
        if (known.Count >= Limits.RunScripts) return CalledScript.Unknown;
        var file = PlaceOf(script, run);
        var result = file is null ? (CalledScript?)null : Read(file, isShell);
        known[(stage.Index, script)] = result ?? default;
        return result;
    }

    private string? PlaceOf(string script, RunModel run)
    {
        if (!Files.IsKnown) return null;
        var here = script.Contains('/') || script.Contains('.') || script == "Makefile"
            ? PlaceAt(ImagePaths.Resolve(run.State.WorkingDirectory, script), run)
            : null;
        if (here is not null || script.Contains('/')) return here;
        foreach (var folder in ProgramFolders.All)
            if (PlaceAt(folder + "/" + script, run) is { } place) return place;
        return null;
    }

    private string? PlaceAt(string? path, RunModel run) =>
        path is not null && Files.Find(run, path, out var isKnown) is { } file && isKnown ? file : null;

    private CalledScript Read(string file, bool isShell)
    {
        if (read.TryGetValue(file, out var known)) return known;
        // A script that calls itself does nothing new.
        read[file] = CalledScript.None;
        return read[file] = ReadText(file, isShell);
    }

    private CalledScript ReadText(string file, bool isShell)
    {
        if (!IsShort(file) || model.Context.Read(file) is not { } text || text.Text.Contains('\0'))
            return CalledScript.Unknown;
        if (!isShell) return new CalledScript(IsKnown: true, [], text.Text);
        var kind = text.Text.StartsWith("#!", StringComparison.Ordinal)
            ? ShellKinds.FromInterpreterLine(text.Text.AsSpan())
            : ShellKind.Posix;
        if (kind is not (ShellKind.Posix or ShellKind.Bash)) return CalledScript.Unknown;
        var script = ShellScript.Parse(
            new LogicalText(text, new TextSpan(0, text.Length)), kind, model.Options.Cancellation);
        return new CalledScript(script.IsUnderstood, script.Commands);
    }

    private bool IsShort(string file)
    {
        var entries = model.Context.Entries!.Value;
        var index = ContextFiles.FirstFrom(entries, file);
        return index < entries.Length && entries[index] is { } entry && entry.Path == file
            && entry.Size <= Limits.StartScriptBytes;
    }
}
