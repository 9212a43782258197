using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using DockerfileLint.Linting;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// What is wrong with the arguments of a command, one line each. The parser itself takes an unknown option for a path
/// and the next option for a value, and speaks of .NET's types.
/// </summary>
internal sealed class UsageErrors
{
    private const string EndOfOptions = "--";
    private readonly ParseResult result;
    private readonly string[] arguments;

    private UsageErrors(ParseResult result, string[] arguments)
    {
        this.result = result;
        this.arguments = arguments;
    }

    /// <summary>The lines; none where the arguments are right.</summary>
    public static IReadOnlyList<string> Of(ParseResult result, string[] arguments) =>
        new UsageErrors(result, arguments).Find();

    private List<string> Find()
    {
        var unknown = UnknownOptions().Distinct(StringComparer.Ordinal).Select(Unknown).ToList();
        // The other errors only follow from an option that isn't known.
        if (unknown.Count > 0) return unknown;
        var given = GivenValues().ToList();
        if (given.Count > 0) return given;
        var missing = Named(LacksValue, "needs a value");
        if (missing.Count > 0) return missing;
        var repeated = Named(IsRepeated, "is given twice");
        if (repeated.Count > 0) return repeated;
        var empty = EmptyArguments().ToList();
        if (empty.Count > 0) return empty;
        var lines = result.UnmatchedTokens.Select(static token => $"unexpected argument '{token}'").ToList();
        if (lines.Count > 0) return lines;
        return [.. result.Errors.Select(Message).Distinct(StringComparer.Ordinal)];
    }

    private string Message(ParseError error)
    {
        var command = result.CommandResult.Command;
        var name = NameOf(result.CommandResult);
        var isMissing = error.SymbolResult
            is ArgumentResult { Tokens.Count: 0 } or OptionResult { Implicit: true } or CommandResult;
        Symbol? missing = isMissing
            ? command.Arguments.FirstOrDefault(IsMissing) ?? (Symbol?)command.Options.FirstOrDefault(IsMissing)
            : null;
        return missing switch
        {
            Argument => $"{name} needs {(missing.Name[0] is 'a' or 'o' ? "an" : "a")} {missing.Name}",
            Option => $"{name} needs {missing.Name}",
            _ => error.Message.ReplaceLineEndings(" "),
        };
    }

    /// <summary>The name of a command with those around it, such as <c>image diff</c>.</summary>
    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } around
            ? $"{NameOf(around)} {command.Command.Name}"
            : command.Command.Name;

    private bool IsMissing(Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 };

    private bool IsMissing(Option option) => option.Required && result.GetResult(option) is not { Implicit: false };

    private List<string> Named(Func<OptionResult, bool> isWrong, string problem) =>
    [
        .. result.CommandResult.Children.OfType<OptionResult>()
            .Where(option => !option.Implicit && isWrong(option))
            .Select(option => $"{option.Option.Name} {problem}"),
    ];

    /// <summary>What looks like an option and isn't one: nobody's path or value, unless it follows <c>--</c>.</summary>
    private IEnumerable<string> UnknownOptions()
    {
        var end = Array.IndexOf(arguments, EndOfOptions);
        var exempt = end < 0 ? 0 : arguments.Length - 1 - end;
        var paths = result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .Select(static token => token.Value)
            .Concat(result.UnmatchedTokens)
            .ToList();
        return paths.Take(Math.Max(0, paths.Count - exempt)).Where(LooksLikeOption);
    }

    /// <summary>As from a variable that isn't set.</summary>
    private IEnumerable<string> EmptyArguments() =>
        from argument in result.CommandResult.Children.OfType<ArgumentResult>()
        where argument.Tokens.Any(static token => token.Value.Length == 0)
        select $"{argument.Argument.Name} must not be empty";

    /// <summary>Switches that are given a value, which the parser takes for a path.</summary>
    private IEnumerable<string> GivenValues() =>
        from argument in arguments.TakeWhile(static one => one != EndOfOptions)
        let parts = argument.Split('=', 2)
        where parts.Length == 2 && !bool.TryParse(parts[1], out _)
        from option in result.CommandResult.Command.Options
        where option is Option<bool> && (option.Name == parts[0] || option.Aliases.Contains(parts[0]))
        select $"{option.Name} takes no value, but is given '{parts[1]}'";

    private static bool LooksLikeOption(string text) => text.Length > 1 && text[0] == '-';

    private string Unknown(string argument)
    {
        var name = argument.Split('=', 2)[0];
        var known = result.CommandResult.Command.Options.SelectMany(
            static option => option.Aliases.Prepend(option.Name)).Append("--help");
        var hint = name.StartsWith(EndOfOptions, StringComparison.Ordinal) ? NearNames.Hint(name, known) : null;
        return $"unknown option '{name}'; "
            + (hint ?? $"see 'dockerfile-lint {NameOf(result.CommandResult)} --help'");
    }

    /// <summary>Whether an option has no value, or has taken the next option for one.</summary>
    private bool LacksValue(OptionResult option) =>
        option.Option.Arity.MinimumNumberOfValues > 0
            && (option.Tokens.Count == 0
                || option.Tokens.Any(token => token.Value.StartsWith(EndOfOptions, StringComparison.Ordinal)
                    && arguments.Contains(token.Value, StringComparer.Ordinal)));

    private static bool IsRepeated(OptionResult option) =>
        option.IdentifierTokenCount > 1 && option.Option.Arity.MaximumNumberOfValues == 1;
}
