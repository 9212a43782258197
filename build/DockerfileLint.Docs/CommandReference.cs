using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Tool;

namespace DockerfileLint.Docs;

/// <summary>The commands, their arguments and options, as the command line itself describes them.</summary>
internal static class CommandReference
{
    private const string Introduction = """
        <!-- Written by build/DockerfileLint.Docs. -->
        # The command

        What `dockerfile-lint --help` and `dockerfile-lint COMMAND --help` show. [configuration.md](configuration.md)
        says what the options mean together, and which exit status a command has.


        """;

    public static string Write()
    {
        var root = CommandLine.Create(new Terminal(Stream.Null, Stream.Null, TextWriter.Null));
        var commands = Named(root, "").ToList();
        var page = new StringBuilder(Introduction);
        page.Append("| command | what it does |\n|---|---|\n");
        foreach (var (name, command) in commands)
            Append(page, $"| [`{name}`](#{name.Replace(' ', '-')}) | {Cell(command.Description)} |\n");
        foreach (var (name, command) in commands) Write(page, name, command);
        return page.ToString();
    }

    /// <summary>The commands, each followed by those within it, with all the words that name them.</summary>
    private static IEnumerable<(string Name, Command Command)> Named(Command parent, string prefix) =>
        parent.Subcommands.Where(static command => !command.Hidden)
            .SelectMany(command =>
                Named(command, $"{prefix}{command.Name} ").Prepend((prefix + command.Name, command)));

    private static void Write(StringBuilder page, string name, Command command)
    {
        Append(page, $"\n## {name}\n\n{command.Description}\n\n```\n{Usage(name, command)}\n```\n");
        var rows = command.Arguments.Where(static argument => !argument.Hidden).Select(Row)
            .Concat(command.Options.Where(static option => !option.Hidden).Select(Row)).ToList();
        if (rows.Count == 0) return;
        page.Append("\n| | default | |\n|---|---|---|\n").AppendJoin('\n', rows).Append('\n');
    }

    private static void Append(StringBuilder page, FormattableString text) =>
        page.Append(FormattableString.Invariant(text));

    private static string Usage(string name, Command command)
    {
        var parts = new List<string> { "dockerfile-lint", name };
        parts.AddRange(command.Arguments.Where(static argument => !argument.Hidden).Select(Placeholder));
        if (command.Options.Any(static option => !option.Hidden)) parts.Add("[options]");
        return string.Join(' ', parts);
    }

    private static string Placeholder(Argument argument)
    {
        var name = argument.Name.ToUpperInvariant() + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : string.Empty);
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Row(Argument argument) =>
        Row(
            $"`{Placeholder(argument)}`",
            argument.HasDefaultValue ? argument.GetDefaultValue() : null,
            argument.Description);

    private static string Row(Option option)
    {
        var names = option.Aliases.Prepend(option.Name).Distinct(StringComparer.Ordinal)
            .Select(static name => $"`{name}`");
        var value = option.HelpName is { } help && option.ValueType != typeof(bool) ? $" *{help}*" : string.Empty;
        return Row(
            string.Join(", ", names) + value,
            option.HasDefaultValue ? option.GetDefaultValue() : null,
            option.Description);
    }

    private static string Row(string name, object? standard, string? meaning)
    {
        var text = standard switch
        {
            string[] several => string.Join(' ', several),
            bool or null => string.Empty,
            _ => FormattableString.Invariant($"{standard}"),
        };
        return $"| {name} | {(text.Length == 0 ? string.Empty : $"`{text}`")} | {Cell(meaning)} |";
    }

    private static string Cell(string? text) =>
        (text ?? string.Empty).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
}
