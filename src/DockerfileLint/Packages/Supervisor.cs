using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Packages;

/// <summary><c>supervisord</c>, which starts the programs that its settings name.</summary>
internal static class Supervisor
{
    /// <summary>The program.</summary>
    public const string Name = "supervisord";

    // Source: supervisor's documentation, "Running Supervisor" and "Configuration File".
    private static readonly string[] Sections = ["program:", "eventlistener:", "fcgi-program:"];

    /// <summary>Where it looks for its settings, in this order, from the folder in which it starts.</summary>
    public static readonly string[] Places =
        ["supervisord.conf", "etc/supervisord.conf", "/etc/supervisord.conf", "/etc/supervisor/supervisord.conf"];

    /// <summary>The folder whose settings Debian's own settings include.</summary>
    public const string Folder = "/etc/supervisor/conf.d";

    /// <summary>The settings that a command names; null where it names none.</summary>
    public static string? SettingsOf(ShellCommand command) =>
        new ShellArguments(command, new ShellOptionSyntax("cludjyzeqi", "--configuration"))
            .GetValue("-c", "--configuration");

    /// <summary>The commands of its programs, as parts of the settings.</summary>
    public static IEnumerable<TextSpan> CommandsIn(SourceText text) =>
        Values(text).Where(static one => one.Key == "command" && Array.Exists(
            Sections, section => one.Section.StartsWith(section, StringComparison.Ordinal)))
            .Select(static one => one.Value);

    /// <summary>The files that settings include, as patterns; empty for none.</summary>
    public static string IncludesOf(SourceText text) =>
        Values(text).Where(static one => one is { Section: "include", Key: "files" })
            .Select(one => text.ToString(one.Value)).LastOrDefault() ?? "";

    private static IEnumerable<(string Section, string Key, TextSpan Value)> Values(SourceText text)
    {
        var section = "";
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.GetLineSpan(i);
            var line = text.ToString(span);
            if (line.Length == 0 || line[0] is ';' or '#' or ' ' or '\t') continue;
            if (line[0] == '[') section = line.Substring(1).Split(']')[0];
            else if (line.IndexOf('=') is > 0 and var sign)
            {
                // A comment begins with a semicolon after a space.
                var end = line.IndexOf(" ;", sign, StringComparison.Ordinal);
                var value = line.Substring(sign + 1, (end < 0 ? line.Length : end) - sign - 1);
                var start = sign + 1 + value.Length - value.TrimStart().Length;
                yield return (section, line.Substring(0, sign).Trim(),
                    new TextSpan(span.Start + start, value.Trim().Length));
            }
        }
    }
}
