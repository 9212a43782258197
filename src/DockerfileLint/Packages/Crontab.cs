using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Packages;

/// <summary><c>crontab</c>, and the files that it and cron read.</summary>
internal static class Crontab
{
    /// <summary>The program.</summary>
    public const string Name = "crontab";

    /// <summary>Where the programs that run the jobs find those of each user, in Debian and in Alpine.</summary>
    public static readonly string[] UserFolders = ["/var/spool/cron/crontabs", "/etc/crontabs"];

    /// <summary>The folder of files whose lines name the user, too.</summary>
    public const string SystemFolder = "/etc/cron.d";

    /// <summary>Such a file.</summary>
    public const string SystemFile = "/etc/crontab";

    private static readonly ShellOptionSyntax Options = new("u", "--user");

    // They show, remove, edit or check jobs.
    private static readonly string[] Others = ["-l", "-r", "-e", "-i", "-T", "-c"];

    /// <summary>
    /// The file whose jobs a command takes over; null where it does something else, or reads them from its input.
    /// </summary>
    public static ShellWord? FileOf(ShellCommand command)
    {
        if (command.Name != Name) return null;
        ShellWord? file = null;
        foreach (var word in new ShellArguments(command, Options).Operands)
        {
            if (file is not null || word.Value is null or "-") return null;
            file = word;
        }

        var arguments = new ShellArguments(command, Options);
        return file is null || Others.Any(option => arguments.Has(option)) ? null : file;
    }

    /// <summary>The file that such a command writes in Debian; null where the user isn't known.</summary>
    public static string? TargetOf(ShellCommand command)
    {
        if (FileOf(command) is null) return null;
        var arguments = new ShellArguments(command, Options);
        var user = arguments.Has("-u", "--user") ? arguments.GetValue("-u", "--user") : "root";
        return user is null ? null : UserFolders[0] + "/" + user;
    }

    /// <summary>Whether a command starts cron.</summary>
    public static bool IsRunBy(ShellCommand command) =>
        command.Name is "cron" or "crond"
            || command.Name == "service" && command.Arguments is [{ Value: "cron" or "crond" }, ..];

    /// <summary>The commands of a file, as parts of its text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="hasUsers">Whether a user is between the time and the command.</param>
    public static IEnumerable<TextSpan> JobsIn(SourceText text, bool hasUsers)
    {
        for (var i = 0; i < text.LineCount; i++)
        {
            var span = text.GetLineSpan(i);
            var line = text.Text.AsSpan(span.Start, span.Length).TrimEnd();
            var start = Skip(line, 0, fields: 0);
            if (start == line.Length || line[start] == '#') continue;
            var first = line.Slice(start);
            var end = first.IndexOfAny(' ', '\t', '=');
            if (end < 0 || first[end] == '=') continue;
            var command = Skip(line, start, (first[0] == '@' ? 1 : 5) + (hasUsers ? 1 : 0));
            if (command < line.Length)
                yield return new TextSpan(span.Start + command, line.Length - command);
        }
    }

    /// <summary>The place after some words and the spaces after each of them.</summary>
    private static int Skip(ReadOnlySpan<char> line, int place, int fields)
    {
        while (place < line.Length && line[place] is ' ' or '\t') place++;
        for (; fields > 0; fields--)
        {
            while (place < line.Length && line[place] is not (' ' or '\t')) place++;
            while (place < line.Length && line[place] is ' ' or '\t') place++;
        }

        return place;
    }
}
