using System.CommandLine;
using System.IO;
using System.Reflection;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>explain</c>: a rule's page, as in docs/rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule") { Description = "The id or name of a rule." };
        var assemblies = LintArguments.RuleAssemblies();
        var command = new Command("explain", "Show the page of a rule.") { rule, assemblies };
        command.SetAction(result => Explain(
            result.GetValue(rule)!, Catalog.Of([.. result.GetValue(assemblies) ?? []]), terminal));
        return command;
    }

    private static int Explain(string name, RuleCatalog catalog, Terminal terminal)
    {
        var rule = catalog.GetRule(name)?.Descriptor ?? LinterRules.Find(name)
            ?? throw new InputException($"unknown rule '{name}'; list the rules with 'dockerfile-lint rules'");
        using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule.Id}.md");
        if (page is null)
        {
            RuleListWriter.WriteDetails(rule, writer);
            return ExitStatus.Clean;
        }

        using var reader = new StreamReader(page);
        writer.Write(reader.ReadToEnd());
        return ExitStatus.Clean;
    }
}
