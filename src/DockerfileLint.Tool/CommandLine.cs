using System;
using System.CommandLine;
using System.IO;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool;

/// <summary>Parses the arguments and runs the command they name.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Terminal terminal)
    {
        var root = Create(terminal);
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in result.Errors) terminal.Report(error.Message);
            return ExitStatus.Failure;
        }

        return Guard(terminal, () => Invoke(result, terminal));
    }

    /// <summary>The product's version, without the commit.</summary>
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version!.ToString(fieldCount: 3);

    private static RootCommand Create(Terminal terminal) => new("Lints Dockerfiles and makes container images smaller.")
    {
        CheckCommand.Create(terminal),
        FixCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ExplainCommand.Create(terminal),
    };

    private static int Invoke(ParseResult result, Terminal terminal)
    {
        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        return result.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static int Guard(Terminal terminal, Func<int> action)
    {
        try
        {
            return action();
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
            terminal.Report($"internal error: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}; please report it");
        }

        return ExitStatus.Failure;
    }
}
