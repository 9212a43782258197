using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Programs that edit files in place, write text or keep accounts.</summary>
internal static class EditCommands
{
    private static readonly ShellOptionSyntax TruncateOptions = new("sr", "--size", "--reference");
    private static readonly ShellOptionSyntax SedOptions = new("ef", "--expression", "--file");
    private static readonly string[] AccountFiles = ["/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow"];

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["sed"] = Sed;
        table["tee"] = Tee;
        table["dd"] = Copy;
        table[Crontab.Name] = static (command, sink) =>
        {
            if (Crontab.TargetOf(command) is { } path)
                sink.AddWrite(path, withContent: false, what: null, isSmall: true);
        };
        table["truncate"] = static (command, sink) => Each(new ShellArguments(command, TruncateOptions), 0, sink);
        foreach (var name in new[] { "useradd", "adduser", "userdel", "deluser", "usermod", "groupadd", "addgroup",
            "groupdel", "groupmod", "passwd", "chpasswd" })
            table[name] = Account;
    }

    private static void Sed(ShellCommand command, EffectSink sink)
    {
        var line = new ShellArguments(command, SedOptions);
        var inPlace = false;
        foreach (var word in command.Arguments)
            inPlace |= word.Value is { Length: > 1 } text && text[0] == '-' && text[1] != '-' && text.IndexOf('i') > 0
                || word.Value?.StartsWith("--in-place", StringComparison.Ordinal) == true;
        if (inPlace) Each(line, line.Has("-e", "--expression") || line.Has("-f", "--file") ? 0 : 1, sink);
    }

    private static void Tee(ShellCommand command, EffectSink sink) => Each(new ShellArguments(command), 0, sink);

    private static void Each(ShellArguments line, int first, EffectSink sink)
    {
        foreach (var word in line.OperandsFrom(first))
            sink.Add(LayerEffectKind.Write, word, withContent: false, isSmall: true);
    }

    private static void Copy(ShellCommand command, EffectSink sink)
    {
        foreach (var word in command.Arguments)
            if (word.Value is { } text && text.StartsWith("of=", StringComparison.Ordinal))
                sink.AddWrite(sink.Resolve(text.Substring(3)), withContent: false);
    }

    private static void Account(ShellCommand command, EffectSink sink)
    {
        foreach (var file in AccountFiles) sink.AddWrite(file, withContent: false, what: null, isSmall: true);
    }
}
