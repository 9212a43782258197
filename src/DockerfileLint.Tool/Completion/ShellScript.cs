using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>What the completion scripts of all shells need: the commands, and each list of words once.</summary>
internal abstract class ShellScript(
    CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer)
{
    protected const string Program = "dockerfile-lint";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The shells, by the names of their programs.</summary>
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    protected CompletedCommand Root => root;

    protected ImmutableArray<CompletedCommand> Commands => commands;

    /// <summary>The commands that aren't within another one.</summary>
    protected IEnumerable<CompletedCommand> TopCommands => commands.Where(static command => !command.IsNested);

    /// <summary>The others.</summary>
    protected IEnumerable<CompletedCommand> NestedCommands => commands.Where(static command => command.IsNested);

    /// <summary>The lists of words; many options share one.</summary>
    protected ImmutableArray<ImmutableArray<CompletedValue>> Lists { get; } =
    [
        .. commands.SelectMany(static command => command.Options.Select(static option => option.Values)
                .Append(command.Words))
            .Where(static list => !list.IsEmpty)
            .DistinctBy(KeyOf, StringComparer.Ordinal),
    ];

    /// <summary>Creates the script of a shell.</summary>
    public static ShellScript Of(
        string shell, CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer) =>
        shell switch
        {
            "bash" => new BashScript(root, commands, writer),
            "zsh" => new ZshScript(root, commands, writer),
            "fish" => new FishScript(root, commands, writer),
            _ => new PowerShellScript(root, commands, writer),
        };

    public abstract void Write();

    /// <summary>The number of a list of words among <see cref="Lists"/>.</summary>
    protected int NumberOf(ImmutableArray<CompletedValue> list)
    {
        if (numbers.Count == 0)
            for (var number = 0; number < Lists.Length; number++) numbers.Add(KeyOf(Lists[number]), number);
        return numbers[KeyOf(list)];
    }

    /// <summary>The words before which the words of a list are completed: a command and an option.</summary>
    protected IEnumerable<(string Command, string Option, CompletedOption Of)> Named() =>
        from command in Commands
        from option in command.Options
        where option.TakesValue
        from name in option.Names
        select (command.Name, name, option);

    protected void Line(string text = "") => writer.Write(text + "\n");

    private static string KeyOf(ImmutableArray<CompletedValue> list) =>
        string.Join(' ', list.Select(static value => value.Text));
}
