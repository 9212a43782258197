using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>A command as a shell completes it, read from the parser's own model.</summary>
internal sealed record CompletedCommand
{
    private CompletedCommand(Command command, ImmutableArray<Option> inherited)
    {
        Name = command.Name;
        Description = command.Description ?? string.Empty;
        Options =
        [
            .. command.Options.Concat(inherited).Where(static option => !option.Hidden).Select(CompletedOption.Of),
        ];
        Words = [.. command.Arguments.SelectMany(static argument => Values(argument))];
        TakesArguments = command.Arguments.Count > 0;
    }

    public string Name { get; }

    public string Description { get; }

    public ImmutableArray<CompletedOption> Options { get; }

    /// <summary>The words that its arguments can be; none where they are paths.</summary>
    public ImmutableArray<CompletedValue> Words { get; }

    public bool TakesArguments { get; }

    /// <summary>The root itself, without its subcommands.</summary>
    public static CompletedCommand OfRoot(RootCommand root) => new(root, []);

    /// <summary>The subcommands, in the order of the help.</summary>
    public static ImmutableArray<CompletedCommand> Of(RootCommand root)
    {
        ImmutableArray<Option> inherited = [.. root.Options.Where(static option => option.Recursive)];
        return
        [
            .. root.Subcommands.Where(static command => !command.Hidden)
                .Select(command => new CompletedCommand(command, inherited)),
        ];
    }

    internal static ImmutableArray<CompletedValue> Values(Symbol symbol) =>
    [
        .. symbol.GetCompletions(CompletionContext.Empty)
            .Select(static item => new CompletedValue(item.Label, item.Detail ?? string.Empty)),
    ];
}
