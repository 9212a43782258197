using System.CommandLine;
using System.IO;
using System.Linq;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = LintArguments.Choice("--format", "text", "Format of the list.", "text", "json");
        var assemblies = LintArguments.RuleAssemblies();
        var command = new Command("rules", "List the rules.") { format, assemblies };
        command.SetAction(result =>
        {
            Write(Catalog.Of([.. result.GetValue(assemblies) ?? []]), result.GetValue(format) == "json", terminal);
            return ExitStatus.Clean;
        });
        return command;
    }

    private static void Write(RuleCatalog catalog, bool json, Terminal terminal)
    {
        var rules = catalog.Rules.Select(rule => rule.Descriptor).ToList();
        if (json)
        {
            RuleListWriter.WriteJson(rules, terminal.Output);
            return;
        }

        using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
        RuleListWriter.WriteText(rules, writer);
    }
}
