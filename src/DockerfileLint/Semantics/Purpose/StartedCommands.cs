using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What starts in a container: what the Dockerfile names, and what scripts of the context call.</summary>
internal sealed class StartedCommands
{
    // Scripts as they are named, found or not, and the files that were read.
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> programs = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ShellCommand>.Builder all = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly StageModel model;
    private readonly ContainerFiles files;
    private readonly StartedServices services;
    private readonly Stage stage;

    // Whether ENTRYPOINT starts a script that was read.
    private readonly bool isScriptEntrypoint;

    /// <param name="stage">The stage that starts.</param>
    /// <param name="named">The commands of its ENTRYPOINT and CMD.</param>
    /// <param name="model">The stages of the file.</param>
    /// <param name="runs">Their RUNs.</param>
    /// <param name="files">The files of the context by their places in the image.</param>
    public StartedCommands(
        Stage stage, ImmutableArray<ShellCommand> named, StageModel model, RunTable runs, ContainerFiles files)
    {
        services = new StartedServices(stage, model, runs, files);
        this.stage = stage;
        this.model = model;
        this.files = files;
        foreach (var command in named)
        {
            var count = read.Count;
            Add(command);
            isScriptEntrypoint |= read.Count > count
                && stage.EffectiveEntrypoint?.Span.Contains(command.Span.Start) == true;
        }

        Named = named;
        Commands = all.ToImmutable();
    }

    /// <summary>What the Dockerfile names.</summary>
    public ImmutableArray<ShellCommand> Named { get; }

    /// <summary>What it names, and what the scripts among it call.</summary>
    public ImmutableArray<ShellCommand> Commands { get; }

    /// <summary>Whether one is a script that the context doesn't show.</summary>
    public bool HasUnknownScript { get; private set; }

    /// <summary>Whether scripts of ENTRYPOINT were read, and none of them starts what it is given.</summary>
    public bool TakesArguments => isScriptEntrypoint && !HasUnknownScript && !StartsArguments;

    private bool StartsArguments { get; set; }

    /// <summary>The commands of the package.json script that a command runs; null where they aren't known.</summary>
    public ImmutableArray<ShellCommand>? PackageScriptOf(ShellCommand command)
    {
        if (NodeInstaller.ScriptOf(command) is not { } name
            || Find("./package.json") is not { } path
            || model.Context.Read(path) is not { } manifest
            || NodeScripts.Find(manifest.Text, name) is not { } text)
            return null;
        var source = SourceText.From(text, path);
        var script = ShellScript.Parse(
            new LogicalText(source, new TextSpan(0, source.Length)), ShellKind.Posix, model.Options.Cancellation);
        return script.IsUnderstood ? script.Commands : null;
    }

    private void Add(ShellCommand command)
    {
        model.ThrowIfCancelled();
        all.Add(command);
        if (ScriptOf(command) is not { } script)
        {
            if (services.Of(command) is { } started) AddServices(command, started);
            else AddProgram(command);
            return;
        }

        if (asked.Contains(script)) return;
        if (asked.Count == Limits.StartScripts || Find(script) is not { } path)
        {
            HasUnknownScript = true;
            if (asked.Count < Limits.StartScripts) asked.Add(script);
            return;
        }

        asked.Add(script);
        if (!read.Add(path)) return;
        if (model.Context.Read(path) is { } text && !text.Text.Contains('\0')) AddAll(text);
        else HasUnknownScript = true;
    }

    /// <summary>Adds what the settings of a program name that starts others.</summary>
    private void AddServices(ShellCommand command, IReadOnlyList<(SourceText Text, TextSpan Command)> started)
    {
        if (!asked.Add(command.Name!)) return;
        HasUnknownScript |= started.Count == 0;
        foreach (var (text, span) in started)
        {
            var script = ShellScript.Parse(
                new LogicalText(text, span), ShellKind.Posix, model.Options.Cancellation);
            HasUnknownScript |= !script.IsUnderstood;
            foreach (var one in script.Commands) Add(one);
        }
    }

    /// <summary>Adds what a program calls that is a script of the context, whatever its name.</summary>
    private void AddProgram(ShellCommand command)
    {
        if (!files.IsKnown || Started(command) is not { Length: > 0 } program || !programs.Add(program)
            || FindProgram(program) is not { } path || read.Count == Limits.StartScripts || !read.Add(path))
            return;
        if (model.Context.Read(path) is { } text
            && ShellKinds.FromInterpreterLine(text.Text.AsSpan()) is ShellKind.Posix or ShellKind.Bash)
            AddAll(text);
        else read.Remove(path);
    }

    /// <summary>The program, or what an init process starts.</summary>
    private static string? Started(ShellCommand command)
    {
        if (command.Name is not ("tini" or "tini-static" or "dumb-init" or "catatonit")) return command.Program?.Value;
        foreach (var word in command.Arguments)
            if (word.Prefix is not ['-', ..]) return word.Value;
        return null;
    }

    private void AddAll(SourceText text)
    {
        var kind = text.Text.StartsWith("#!", StringComparison.Ordinal)
            ? ShellKinds.FromInterpreterLine(text.Text.AsSpan())
            : ShellKind.Posix;
        var script = new LogicalText(text, new TextSpan(0, text.Length));
        var parsed = ShellScript.Parse(script, kind, model.Options.Cancellation);
        HasUnknownScript |= parsed.Commands.IsEmpty || !parsed.IsUnderstood;
        foreach (var command in parsed.Commands)
        {
            // What the script is given comes from the Dockerfile and is there already.
            if (command.Program is { Text: "\"$@\"" or "$@" or "\"$1\"" })
            {
                StartsArguments = true;
                continue;
            }

            Add(command);
        }
    }

    /// <summary>The script that a command is, or that it gives to a shell; null for other programs.</summary>
    private static string? ScriptOf(ShellCommand command)
    {
        if (ShellNames.IsShell(command.Name))
        {
            foreach (var word in command.Arguments)
            {
                if (word.Prefix is not ['-', ..]) return word.Value ?? "";
                // What -c carries is among the commands already.
                if (word.Prefix is not ['-', '-', ..] && word.Prefix.Contains('c')) return null;
            }

            return null;
        }

        return StartScripts.Contains(command) ? command.Program!.Value ?? "" : null;
    }

    /// <summary>The file of the context that a script is in the image; null where it is not known.</summary>
    private string? Find(string script)
    {
        if (script.Length == 0 || !files.IsKnown) return null;
        var here = FindAt(ImagePaths.Resolve(stage.FinalState.WorkingDirectory, script));
        return here is not null || script.Contains('/') ? here : FindInPath(script);
    }

    private string? FindProgram(string program) =>
        program.Contains('/') ? FindAt(ImagePaths.Resolve(stage.FinalState.WorkingDirectory, program))
            : FindInPath(program);

    private string? FindInPath(string name)
    {
        foreach (var folder in ProgramFolders.All)
            if (FindAt(folder + "/" + name) is { } found) return found;
        return null;
    }

    private string? FindAt(string? path) =>
        path is not null && files.FindAtEnd(stage, path) is { } file && IsShort(file) ? file : null;

    private bool IsShort(string file)
    {
        var entries = model.Context.Entries!.Value;
        var index = ContextFiles.FirstFrom(entries, file);
        return index < entries.Length && entries[index] is { } entry && entry.Path == file
            && entry.Size <= Limits.StartScriptBytes;
    }
}
