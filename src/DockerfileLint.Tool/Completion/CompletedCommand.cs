using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>A command as a shell completes it, read from the parser's own model.</summary>
internal sealed record CompletedCommand
{
    private CompletedCommand(Command command, ImmutableArray<Option> inherited, Command? parent = null)
    {
        Name = parent is null ? command.Name : $"{parent.Name} {command.Name}";
        IsNested = parent is not null;
        Description = command.Description ?? string.Empty;
        Options =
        [
            .. command.Options.Concat(inherited).Where(static option => !option.Hidden).Select(CompletedOption.Of),
        ];
        Nested = parent is null && command is not RootCommand
            ?
            [
                .. command.Subcommands.Select(static one =>
                    new CompletedValue(one.Name, one.Description ?? string.Empty)),
            ]
            : [];
        Words = [.. Nested, .. command.Arguments.SelectMany(static argument => Values(argument))];
        TakesArguments = command.Arguments.Count > 0;
    }

    /// <summary>Its name, after that of the command it is within, such as <c>image diff</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is within another command.</summary>
    public bool IsNested { get; }

    /// <summary>The commands within it.</summary>
    public ImmutableArray<CompletedValue> Nested { get; }

    public string Description { get; }

    public ImmutableArray<CompletedOption> Options { get; }

    /// <summary>The words that its arguments can be, and the commands within it; none where they are paths.</summary>
    public ImmutableArray<CompletedValue> Words { get; }

    public bool TakesArguments { get; }

    /// <summary>The root itself, without its subcommands.</summary>
    public static CompletedCommand OfRoot(RootCommand root) => new(root, []);

    /// <summary>The subcommands, in the order of the help, each followed by those within it.</summary>
    public static ImmutableArray<CompletedCommand> Of(RootCommand root)
    {
        ImmutableArray<Option> inherited = [.. root.Options.Where(static option => option.Recursive)];
        return
        [
            .. root.Subcommands.Where(static command => !command.Hidden)
                .SelectMany(command => command.Subcommands
                    .Select(nested => new CompletedCommand(nested, inherited, command))
                    .Prepend(new CompletedCommand(command, inherited))),
        ];
    }

    internal static ImmutableArray<CompletedValue> Values(Symbol symbol) =>
    [
        .. symbol.GetCompletions(CompletionContext.Empty)
            .Select(static item => new CompletedValue(item.Label, item.Detail ?? string.Empty)),
    ];
}
