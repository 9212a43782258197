using System.CommandLine;
using DockerfileLint.Tool.Proving;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>fix</c>: lints, applies fixes and reports what is left.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new LintArguments();
        var suggested =
            new Option<bool>("--suggested") { Description = "Also apply fixes that could change behavior." };
        var rules = new Option<string[]>("--rule")
        {
            Description =
                "Fix only what these rules find (ids or names, separated by commas). Can be given several times.",
            HelpName = "rules",
        };
        var diff = new Option<bool>("--diff") { Description = "Show the changes without writing them." };
        var command = new Command("fix", "Apply safe fixes to files, folders (recursively) or standard input.");
        var proof = new ProofArguments();
        arguments.AddTo(command);
        foreach (var option in (Option[])[suggested, rules, diff, .. proof.All]) command.Options.Add(option);
        command.SetAction(result => new FixRun(arguments.Read(result), terminal)
        {
            Suggested = result.GetValue(suggested),
            Diff = result.GetValue(diff),
            Proof = proof.Read(result),
            Rules = [.. LintArguments.Names(result.GetValue(rules))],
        }.Run());
        return command;
    }
}
