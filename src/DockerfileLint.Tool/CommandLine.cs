using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Reflection;
using DockerfileLint.Linting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool;

/// <summary>Parses the arguments and runs the command they name.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Terminal streams)
    {
        var terminal = streams with { Output = new OutputStream(streams.Output) };
        var root = Create(terminal);
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is not System.CommandLine.Help.HelpAction && Wrong(result, root, arguments) is [_, ..] wrong)
        {
            foreach (var line in wrong) terminal.Report(line);
            return ExitStatus.Failure;
        }

        return Guard(terminal, () => Invoke(result, terminal));
    }

    /// <summary>The product's version, without the commit.</summary>
    public static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>The version with the commit, if it was built from one: 1.2.3+0123abc.</summary>
    public static string FullVersion => Shortened(
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    /// <summary>The parser's model of all commands.</summary>
    internal static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Lint Dockerfiles and make container images smaller.")
        {
            CheckCommand.Create(terminal),
            FixCommand.Create(terminal),
            FormatCommand.Create(terminal),
            ShrinkCommand.Create(terminal),
            InitCommand.Create(terminal),
            RulesCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            ContextCommand.Create(terminal),
            ImageCommand.Create(terminal),
            MigrateCommand.Create(terminal),
        };
        root.Subcommands.Add(CompletionCommand.Create(root, terminal));
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    /// <summary>The version as the build writes it, with the first digits of the commit, as git shows it.</summary>
    private static string Shortened(string version)
    {
        const int Digits = 7;
        var commit = version.IndexOf('+', StringComparison.Ordinal) + 1;
        return commit == 0 ? version : version[..Math.Min(version.Length, commit + Digits)];
    }

    /// <summary>What is wrong with the arguments, one line each.</summary>
    private static IReadOnlyList<string> Wrong(ParseResult result, RootCommand root, string[] arguments)
    {
        if (result.CommandResult.Command != root) return UsageErrors.Of(result, arguments);
        return result.Errors.Count == 0 ? [] : [Unnamed(root, arguments)];
    }

    /// <summary>What is wrong where the arguments name no command.</summary>
    private static string Unnamed(RootCommand root, string[] arguments)
    {
        var names = root.Subcommands.Select(static command => command.Name).ToList();
        var list = $"use one of {string.Join(", ", names)} (see --help)";
        if (arguments.Length == 0) return $"no command given; {list}";
        var kind = arguments[0].StartsWith('-') ? "option" : "command";
        return $"unknown {kind} '{arguments[0]}'; {NearNames.Hint(arguments[0], names) ?? list}";
    }

    private static int Invoke(ParseResult result, Terminal terminal)
    {
        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        // The usage of a command within another one would have the arguments of that one, too.
        if (result.CommandResult.Parent is CommandResult { Command: var around })
            foreach (var argument in around.Arguments) argument.Hidden = true;
        return result.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static int Guard(Terminal terminal, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (OutputClosedException failure)
        {
            terminal.Report($"standard output: can't be written: {failure.Message}");
        }
        catch (InputException failure)
        {
            terminal.Report(failure.Message);
        }
        catch (OperationCanceledException)
        {
            terminal.Report("cancelled");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            terminal.Report(
                $"internal error: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}; "
                    + "report it as a bug");
        }

        return ExitStatus.Failure;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(FullVersion);
            return ExitStatus.Clean;
        }
    }
}
