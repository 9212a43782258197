using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The programs whose effects on files are known.</summary>
internal static class CommandTable
{
    private static readonly Dictionary<string, Action<ShellCommand, EffectSink>> Commands = Create();
    private static readonly HashSet<string> Exact = CreateExact();

    public static Action<ShellCommand, EffectSink>? Find(string name) =>
        Commands.TryGetValue(name, out var found) ? found : null;

    /// <summary>
    /// Whether all that a program writes is known: it is one for files, archives, downloads or accounts, or writes
    /// nothing.
    /// </summary>
    public static bool IsExact(string name) => Exact.Contains(name);

    private static HashSet<string> CreateExact()
    {
        var table = new Dictionary<string, Action<ShellCommand, EffectSink>>(StringComparer.OrdinalIgnoreCase);
        FileCommands.Register(table);
        ArchiveCommands.Register(table);
        DownloadCommands.Register(table);
        EditCommands.Register(table);
        var exact = new HashSet<string>(table.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (var tool in Tools.All)
            if (tool is PackageManager or Dpkg or Rpm) exact.UnionWith(tool.Programs);
        exact.UnionWith(
            [
                "set", "echo", "printf", "true", ":", "test", "[", "exit", "cat", "ls", "stat", "du", "which",
                "command", "grep", "awk", "sleep", "id", "date", "uname", "ldconfig", "sync", "head", "tail", "xargs"]);
        return exact;
    }

    private static Dictionary<string, Action<ShellCommand, EffectSink>> Create()
    {
        var table = new Dictionary<string, Action<ShellCommand, EffectSink>>(StringComparer.OrdinalIgnoreCase);
        FileCommands.Register(table);
        ArchiveCommands.Register(table);
        DownloadCommands.Register(table);
        EditCommands.Register(table);
        foreach (var tool in Tools.All)
            foreach (var program in tool.Programs) table[program] = (command, sink) => tool.Run(command, sink.Tools);
        WindowsCommands.Register(table);
        return table;
    }
}
