using System.CommandLine;
using System.IO;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Pages;
using DockerfileLint.Rules;
using DockerfileLint.Tool.Completion;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>explain</c>: a rule's page, as in docs/rules.</summary>
internal sealed class ExplainCommand(Terminal terminal, bool color)
{
    private const int Narrowest = 40;

    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule")
        {
            HelpName = "rule",
            Description = "The id or name of a rule, or what another linter calls it (DL3009, hadolint:DL3009).",
        };
        rule.CompletionSources.Add(static _ => RuleNames.All());
        var assemblies = LintArguments.RuleAssemblies();
        var noColor = LintArguments.NoColor();
        var command = new Command("explain", "Show the page of a rule.") { rule, assemblies, noColor };
        command.SetAction(result =>
        {
            var catalog = Catalog.Of([.. result.GetValue(assemblies) ?? []]);
            var color = terminal.Color && !result.GetValue(noColor);
            return new ExplainCommand(terminal, color).Explain(result.GetValue(rule)!, catalog);
        });
        return command;
    }

    private int Explain(string name, RuleCatalog catalog)
    {
        var rules = RuleSelection.Describe(catalog, name);
        if (rules.IsEmpty) throw new InputException(RuleSelection.Unknown(catalog, name));
        using var writer = new StreamWriter(terminal.Output, leaveOpen: true);
        if (rules is [var rule]) Write(rule, writer);
        else
        {
            writer.WriteLine($"{name} is several rules. Explain one of them:");
            RuleListWriter.WriteText(rules, writer);
        }

        return ExitStatus.Clean;
    }

    private void Write(RuleDescriptor rule, StreamWriter writer)
    {
        if (RulePage.Of(rule) is not { } page)
        {
            RuleListWriter.WriteDetails(rule, writer);
            return;
        }

        var width = terminal.Width >= Narrowest ? terminal.Width : PageWriter.UsualWidth;
        new PageWriter(writer, new Palette(color), width).Write(page.Blocks);
    }
}
