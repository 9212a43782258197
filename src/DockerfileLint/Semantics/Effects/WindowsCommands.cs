using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>PowerShell's cmdlets and the commands of cmd that change files.</summary>
internal static class WindowsCommands
{
    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["Remove-Item"] = table["del"] = table["erase"] = table["rd"] = table["ri"] = Remove;
        table["Invoke-WebRequest"] = table["iwr"] = table["Start-BitsTransfer"] = static (
            command, sink) => WriteOption(command, sink, Leftover.Download, "-OutFile", "-Destination");
        table["Expand-Archive"] = static (command, sink) => WriteOption(command, sink, what: null, "-DestinationPath");
        table["Set-Location"] = table["sl"] = static (command, sink) =>
            sink.Folder = command.Arguments.Length > 0
                && sink.Text(command.Arguments[command.Arguments.Length - 1]) is { } path
                ? sink.Resolve(path)
                : null;
        table["Move-Item"] = table["move"] = Move;
    }

    private static void Remove(ShellCommand command, EffectSink sink)
    {
        foreach (var word in command.Arguments)
        {
            if (word.Value is { Length: > 0 } text && text[0] is '-'
                || word.Value is { Length: 2 } flag && flag[0] == '/')
                continue;
            sink.Add(LayerEffectKind.Delete, word);
        }
    }

    private static void Move(ShellCommand command, EffectSink sink)
    {
        var operands = new List<ShellWord>();
        foreach (var word in command.Arguments)
            if (word.Value is not { Length: > 0 } text || text[0] is not ('-' or '/')) operands.Add(word);
        if (operands.Count != 2) return;
        sink.Add(LayerEffectKind.Move, operands[0]);
        sink.Add(LayerEffectKind.Write, operands[1]);
    }

    private static void WriteOption(ShellCommand command, EffectSink sink, Leftover? what, params string[] names)
    {
        for (var i = 0; i + 1 < command.Arguments.Length; i++)
        {
            foreach (var name in names)
            {
                if (!string.Equals(command.Arguments[i].Value, name, StringComparison.OrdinalIgnoreCase)) continue;
                var path = sink.Path(command.Arguments[i + 1], withContent: what is null);
                sink.Add(LayerEffectKind.Write, path, command.Span, isSmall: false, what);
                return;
            }
        }
    }
}
