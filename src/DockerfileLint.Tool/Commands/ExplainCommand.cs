using System.CommandLine;
using System.IO;
using System.Reflection;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>explain</c>: a rule's page, as in docs/rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule") { Description = "The id or name of a rule." };
        var command = new Command("explain", "Show the page of a rule.") { rule };
        command.SetAction(result => Explain(result.GetValue(rule)!, terminal));
        return command;
    }

    private static int Explain(string name, Terminal terminal)
    {
        var rule = Catalog.Of([]).Find(name) ?? throw new InputException($"unknown rule '{name}'; list the rules with 'dockerfile-lint rules'");
        using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule.Descriptor.Id}.md");
        if (page is null)
        {
            writer.WriteLine($"{rule.Descriptor.Id} {rule.Descriptor.Name}: {rule.Descriptor.Title}\n{rule.Descriptor.HelpLink}");
            return ExitStatus.Clean;
        }

        using var reader = new StreamReader(page);
        writer.Write(reader.ReadToEnd());
        return ExitStatus.Clean;
    }
}
