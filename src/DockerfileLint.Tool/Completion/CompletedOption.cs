using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>An option as a shell completes it.</summary>
internal sealed record CompletedOption
{
    private CompletedOption(Option option)
    {
        Names = [.. option.Aliases.Prepend(option.Name).Where(static name => name.StartsWith('-'))];
        Description = option.Description ?? string.Empty;
        IsOptional = option is not Option<bool> && option.Arity.MinimumNumberOfValues == 0
            && option.Arity.MaximumNumberOfValues > 0;
        TakesValue = IsOptional || option.Arity.MinimumNumberOfValues > 0;
        IsRepeatable = option.Arity.MaximumNumberOfValues > 1;
        IsList = option.HelpName == RuleNames.HelpName;
        Values = TakesValue ? CompletedCommand.Values(option) : [];
    }

    /// <summary>Its names, with their hyphens.</summary>
    public ImmutableArray<string> Names { get; }

    public string Description { get; }

    public bool TakesValue { get; }

    /// <summary>Whether it can also be given without a value.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether it can be given several times.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Whether its value is several words, separated by commas.</summary>
    public bool IsList { get; }

    /// <summary>The words that its value can be; none where it is a path or free text.</summary>
    public ImmutableArray<CompletedValue> Values { get; }

    public static CompletedOption Of(Option option) => new(option);
}
