using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The programs whose effects on files are known.</summary>
internal static class CommandTable
{
    private static readonly Dictionary<string, Action<ShellCommand, EffectSink>> Commands = Create();

    public static Action<ShellCommand, EffectSink>? Find(string name) => Commands.TryGetValue(name, out var found) ? found : null;

    private static Dictionary<string, Action<ShellCommand, EffectSink>> Create()
    {
        var table = new Dictionary<string, Action<ShellCommand, EffectSink>>(StringComparer.OrdinalIgnoreCase);
        FileCommands.Register(table);
        ArchiveCommands.Register(table);
        DownloadCommands.Register(table);
        EditCommands.Register(table);
        SystemPackageCommands.Register(table);
        LanguagePackageCommands.Register(table);
        LanguageToolCommands.Register(table);
        WindowsCommands.Register(table);
        return table;
    }
}
