using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>PowerShell's cmdlets and the commands of cmd that change files.</summary>
internal static class WindowsCommands
{
    private static readonly string[] Choosing = ["Filter", "Include", "Exclude", "Stream"];

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["Remove-Item"] = table["del"] = table["erase"] = table["rd"] = table["ri"] = Remove;
        table["Invoke-WebRequest"] = table["iwr"] = table["Start-BitsTransfer"] = Download;
        table["Expand-Archive"] = Unpack;
        table["Set-Location"] = table["sl"] = static (command, sink) =>
            sink.Folder = command.Arguments.Length > 0
                && sink.Text(command.Arguments[command.Arguments.Length - 1]) is { } path
                ? sink.Resolve(path)
                : null;
        table["Move-Item"] = table["move"] = Move;
        // Programs of Unix whose names are commands of cmd or aliases of PowerShell.
        Replace(table, "rmdir", static command => true, Remove);
        Replace(table, "rm", static command => true, Remove);
        Replace(table, "curl", static command => CallsCmdlet(command), Download);
        Replace(table, "wget", static command => CallsCmdlet(command), Download);
    }

    /// <summary>What an expression of PowerShell does to files.</summary>
    public static void Evaluate(ShellCommand command, EffectSink sink)
    {
        if (MethodCalls.Arguments(command, "DownloadFile") is [_, var file]) Save(file, sink);
        else if (MethodCalls.Arguments(command, "ExtractToDirectory") is [_, var folder, ..])
            sink.Add(LayerEffectKind.Write, folder);
        else if (command.Program!.Text.Contains("io.file]::", StringComparison.OrdinalIgnoreCase)
            || command.Program.Text.Contains("io.directory]::", StringComparison.OrdinalIgnoreCase))
            sink.AddUnknown(command.Span);
    }

    private static void Replace(
        Dictionary<string, Action<ShellCommand, EffectSink>> table,
        string name,
        Func<ShellCommand, bool> isMeant,
        Action<ShellCommand, EffectSink> effects)
    {
        var other = table[name];
        table[name] = (command, sink) =>
            (sink.System == OperatingSystemKind.Windows && isMeant(command) ? effects : other)(command, sink);
    }

    /// <summary>Windows PowerShell takes curl and wget for Invoke-WebRequest.</summary>
    private static bool CallsCmdlet(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Prefix.StartsWith("-outf", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static void Remove(ShellCommand command, EffectSink sink)
    {
        var arguments = new CmdletArguments(
            command, "LiteralPath", "Path", "Filter", "Include", "Exclude", "Stream", "Credential", "ErrorAction");
        // cmd removes a folder with what is in it only if it is told so.
        var isEmpty = IsFolderCommand(command) && !arguments.Has("/s");
        var before = sink.Count;
        if (Array.Exists(Choosing, parameter => arguments.Get(parameter) is not null)) sink.AddUnknown(command.Span);
        else
        {
            foreach (var word in arguments.Positional)
                sink.Add(LayerEffectKind.Delete, word, withContent: !isEmpty, isSmall: isEmpty);
            if ((arguments.Get("LiteralPath") ?? arguments.Get("Path")) is { } path)
                sink.Add(LayerEffectKind.Delete, path);
        }

        // What a pipeline names may be any file.
        if (sink.Count == before && command.Parent is ShellPipeline) sink.AddUnknown(command.Span);
    }

    private static bool IsFolderCommand(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Prefix.StartsWith("-", StringComparison.Ordinal)) return false;
        return command.Name is "rd" or "rmdir" or "RD" or "RMDIR";
    }

    private static void Move(ShellCommand command, EffectSink sink)
    {
        var arguments = new CmdletArguments(
            command, "LiteralPath", "Path", "Destination", "Filter", "Include", "Exclude", "Credential", "ErrorAction");
        var from = arguments.Get("LiteralPath") ?? arguments.Get("Path") ?? Positional(arguments, 0);
        var to = arguments.Get("Destination") ?? Positional(arguments, arguments.Positional.Length - 1);
        if (from is null || to is null || from == to) return;
        sink.Add(LayerEffectKind.Move, from);
        sink.Add(LayerEffectKind.Write, to);
    }

    private static void Download(ShellCommand command, EffectSink sink)
    {
        var arguments = new CmdletArguments(
            command, "OutFile", "Uri", "Source", "Destination", "Headers", "Method", "UserAgent", "Body",
            "Proxy", "TimeoutSec", "SessionVariable", "WebSession", "Credential", "ErrorAction");
        var file = arguments.Get("OutFile") ?? arguments.Get("Destination");
        if (file is null && string.Equals(command.Name, "Start-BitsTransfer", StringComparison.OrdinalIgnoreCase))
            file = Positional(arguments, arguments.Get("Source") is null ? 1 : 0);
        if (file is not null) Save(file, sink);
    }

    private static void Save(ShellWord file, EffectSink sink) =>
        sink.AddDownload(sink.Path(file, withContent: false), WrittenNames.Of(file));

    private static void Unpack(ShellCommand command, EffectSink sink)
    {
        var arguments = new CmdletArguments(command, "LiteralPath", "Path", "DestinationPath", "ErrorAction");
        var isNamed = (arguments.Get("LiteralPath") ?? arguments.Get("Path")) is not null;
        if ((arguments.Get("DestinationPath") ?? Positional(arguments, isNamed ? 0 : 1)) is { } folder)
            sink.Add(LayerEffectKind.Write, sink.Path(folder, withContent: true), command.Span);
        else sink.AddWrite(sink.Folder);
    }

    private static ShellWord? Positional(CmdletArguments arguments, int index) =>
        index >= 0 && index < arguments.Positional.Length ? arguments.Positional[index] : null;
}
