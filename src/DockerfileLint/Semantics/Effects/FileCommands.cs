using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The commands that move, copy, delete and re-own files, and those that change the folder.</summary>
internal static class FileCommands
{
    private static readonly ShellOptionSyntax MkdirOptions = new("m", "--mode");
    private static readonly ShellOptionSyntax TouchOptions = new("drt", "--date", "--reference", "--time");
    private static readonly ShellOptionSyntax CopyOptions = new("tS", "--target-directory", "--suffix");
    private static readonly ShellOptionSyntax InstallOptions =
        new("gmotS", "--group", "--mode", "--owner", "--target-directory", "--suffix");
    private static readonly ShellOptionSyntax ChangeOptions = new("", "--reference", "--from");

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["cd"] = table["pushd"] = ChangeFolder;
        table["popd"] = static (_, sink) => sink.Folder = null;
        table["export"] = table["declare"] = table["local"] = table["readonly"] = table["typeset"] = Export;
        table["unset"] = table["read"] = Forget;
        table["rm"] = table["unlink"] = table["shred"] = Remove;
        table["rmdir"] = static (command, sink) =>
            Each(new ShellArguments(command), LayerEffectKind.Delete, sink, withContent: false, isSmall: true);
        table["find"] = Find;
        table["mv"] = Move;
        table["cp"] = Copy;
        table["rsync"] = Copy;
        table["ln"] = Link;
        table["install"] = Install;
        table["mkdir"] = static (command, sink) =>
            Each(
                new ShellArguments(command, MkdirOptions),
                LayerEffectKind.Write,
                sink,
                withContent: false,
                isSmall: true);
        table["touch"] = static (command, sink) =>
            Each(
                new ShellArguments(command, TouchOptions),
                LayerEffectKind.Touch,
                sink,
                withContent: false,
                isSmall: true);
        table["chown"] = table["chgrp"] = static (command, sink) => Change(command, LayerEffectKind.ChangeOwner, sink);
        table["chmod"] = static (command, sink) => Change(command, LayerEffectKind.ChangeMode, sink);
    }

    private static void ChangeFolder(ShellCommand command, EffectSink sink)
    {
        if (command.Arguments.Length == 0) sink.Folder = sink.Home;
        else if (command.Arguments[0].Value == "-") sink.Folder = null;
        else
            sink.Folder = sink.Path(
                command.Arguments[command.Arguments.Length - 1],
                withContent: false) is { Kind: PathPatternKind.Literal } path
                ? path.Text
                : null;
    }

    private static void Export(ShellCommand command, EffectSink sink)
    {
        foreach (var word in command.Arguments)
        {
            var text = word.Value ?? word.Text;
            var equals = text.IndexOf('=');
            if (equals > 0) sink.Assign(text.Substring(0, equals), word.Value?.Substring(equals + 1));
        }
    }

    private static void Forget(ShellCommand command, EffectSink sink)
    {
        foreach (var word in command.Arguments)
            if (word.Value is { Length: > 0 } name && name[0] != '-') sink.Assign(name, value: null);
    }

    private static void Remove(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command);
        Each(line, LayerEffectKind.Delete, sink, line.Has("-r", "-R") || line.Has("--recursive"), isSmall: false);
    }

    private static void Each(ShellArguments line, LayerEffectKind kind, EffectSink sink, bool withContent, bool isSmall)
    {
        foreach (var word in line.Operands) sink.Add(kind, word, withContent, isSmall);
    }

    /// <summary>Which files <c>find … -delete</c> deletes is not followed, only where.</summary>
    private static void Find(ShellCommand command, EffectSink sink)
    {
        var kind = LayerEffectKind.Unknown;
        foreach (var word in command.Arguments)
        {
            if (word.Value is "-delete" or "rm") kind = LayerEffectKind.Delete;
            else if (word.Value == "chown") kind = LayerEffectKind.ChangeOwner;
            else if (word.Value == "chmod") kind = LayerEffectKind.ChangeMode;
        }

        if (kind == LayerEffectKind.Unknown || command.Arguments.Length == 0) return;
        foreach (var word in command.Arguments)
        {
            if (word.Value is { Length: > 0 } text && text[0] is '-' or '(' or '!' && word.Value is not null) return;
            sink.Add(
                kind, new PathPattern(PathPatternKind.Unknown, sink.Path(word, withContent: true).Text), word.Span);
        }
    }

    private static void Move(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, CopyOptions);
        var (sources, target) = Split(line);
        foreach (var source in sources) sink.Add(LayerEffectKind.Move, source);
        WriteInto(line, sources, target, sink);
    }

    private static void Copy(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, CopyOptions);
        var (sources, target) = Split(line);
        WriteInto(line, sources, target, sink);
    }

    private static (ImmutableArray<ShellWord> Sources, ShellWord? Target) Split(ShellArguments line)
    {
        var operands = line.Operands;
        if (line.Has("-t", "--target-directory") || operands.Length < 2) return (operands, null);
        return (operands.RemoveAt(operands.Length - 1), operands[operands.Length - 1]);
    }

    private static void WriteInto(
        ShellArguments line, ImmutableArray<ShellWord> sources, ShellWord? target, EffectSink sink)
    {
        if (target is null)
        {
            var folder = sink.Value(line, "-t", "--target-directory");
            if (folder is not null && sources.Length > 0) sink.AddWrite(sink.Resolve(folder));
            return;
        }

        var path = sink.Path(target, withContent: true);
        var intoFolder = sources.Length > 1
            || sources[0].IsGlob
            || target.Text.EndsWith("/", StringComparison.Ordinal)
            || target.Value is "." or "..";
        if (path.Kind == PathPatternKind.Subtree
            && sources.Length == 1
            && !sources[0].IsGlob
            && intoFolder
            && sink.Text(sources[0]) is { } name
            && ImagePaths.Name(name.TrimEnd('/')) is { Length: > 0 } last
            && last is not ("." or ".."))
            path = PathPattern.Subtree(path.Text == "/" ? "/" + last : path.Text + "/" + last);
        sink.Add(LayerEffectKind.Write, path, target.Span);
    }

    private static void Link(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, CopyOptions);
        var operands = line.Operands;
        if (operands.Length > 1)
            sink.Add(LayerEffectKind.Write, operands[operands.Length - 1], withContent: false, isSmall: true);
    }

    private static void Install(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, InstallOptions);
        if (line.Has("-d", "--directory"))
        {
            Each(line, LayerEffectKind.Write, sink, withContent: false, isSmall: true);
            return;
        }

        var (sources, target) = Split(line);
        WriteInto(line, sources, target, sink);
    }

    private static void Change(ShellCommand command, LayerEffectKind kind, EffectSink sink)
    {
        // A symbolic mode such as -x looks like options; the mode is the first operand in any case but that one.
        var line = new ShellArguments(command, ChangeOptions);
        var skip = line.Has("--reference") || kind == LayerEffectKind.ChangeMode && HasMinusMode(command) ? 0 : 1;
        var isRecursive = line.Has("-R", "--recursive");
        foreach (var word in line.OperandsFrom(skip)) sink.AddChange(kind, word, isRecursive);
    }

    private static bool HasMinusMode(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Value is { Length: > 1 } text
                && text[0] == '-'
                && text[1] != '-'
                && text.TrimStart('-').Trim('r', 'w', 'x', 's', 't', 'X').Length == 0)
                return true;
        return false;
    }
}
