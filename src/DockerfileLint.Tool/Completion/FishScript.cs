using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>The script for fish.</summary>
internal sealed class FishScript(
    CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer)
    : ShellScript(root, commands, writer)
{
    private const string Seen = "__fish_seen_subcommand_from";

    public override void Write()
    {
        Line($"# {Program} in fish: {Program} completion fish | source");
        for (var number = 0; number < Lists.Length; number++) WriteList(number);
        // What is typed of a list before its last comma is part of each completion.
        Line("function __dockerfile_lint_list");
        Line("    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')");
        Line("    set -q before[1]; or set before ''");
        Line("    printf '%s\\n' $before($argv[1])");
        Line("end");
        Line($"complete -c {Program} -f");
        foreach (var option in Root.Options) WriteOption(option, "__fish_use_subcommand");
        foreach (var command in TopCommands)
            Line($"complete -c {Program} -n __fish_use_subcommand -a {command.Name} -d {Quoted(command.Description)}");
        foreach (var command in Commands) WriteCommand(command);
    }

    private void WriteList(int number)
    {
        Line($"function {ListName(number)}");
        Line("    printf '%s\\t%s\\n' \\");
        var lines = Lists[number].Select(static value => $"        {value.Text} {Quoted(value.Description)}");
        Line(string.Join(" \\\n", lines));
        Line("end");
    }

    private void WriteCommand(CompletedCommand command)
    {
        var condition = string.Join("; and ", command.Name.Split(' ').Select(static name => $"{Seen} {name}"));
        if (!command.Nested.IsEmpty)
            condition += $"; and not {Seen} {string.Join(' ', command.Nested.Select(static one => one.Text))}";
        foreach (var option in command.Options) WriteOption(option, condition);
        if (!command.Nested.IsEmpty) Line($"complete -c {Program} -n {Quoted(condition)} -F");
        if (command.TakesArguments)
            Line($"complete -c {Program} -n {Quoted(condition)} "
                + (command.Words.IsEmpty ? "-F" : $"-a '({ListName(NumberOf(command.Words))})'"));
    }

    private void WriteOption(CompletedOption option, string condition)
    {
        var names = string.Concat(option.Names.Select(static name =>
            name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {Quoted(name[1..])}"));
        Line($"complete -c {Program} -n {Quoted(condition)}{names}{Value(option)} -d {Quoted(option.Description)}");
    }

    private string Value(CompletedOption option)
    {
        if (!option.TakesValue) return string.Empty;
        if (option.IsOptional) return " -F";
        if (option.Values.IsEmpty) return " -r -F";
        var list = ListName(NumberOf(option.Values));
        return $" -x -a '({(option.IsList ? $"__dockerfile_lint_list {list}" : list)})'";
    }

    private static string ListName(int number) => $"__dockerfile_lint_words_{number}";

    private static string Quoted(string text) =>
        $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
