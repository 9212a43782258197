using System.CommandLine;
using DockerfileLint.Rules.Reproducibility;
using DockerfileLint.Tool.Completion;
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
        var rules = RuleNames.Option(
            "--rule", "Fix only what these rules find (ids or names, separated by commas).");
        var tags = new Option<bool>("--update-tags")
        {
            Description = "Only write the latest known patch release of official base images into FROM (DFL5004).",
        };
        var diff = new Option<bool>("--diff") { Description = "Show the changes without writing them." };
        var command = new Command("fix", "Apply safe fixes to files, folders (recursively) or standard input.");
        var proof = new ProofArguments();
        arguments.AddTo(command);
        foreach (var option in (Option[])[suggested, rules, tags, diff, .. proof.All]) command.Options.Add(option);
        LintArguments.RefuseEmpty(rules);
        command.SetAction(result =>
        {
            var updates = result.GetValue(tags);
            var settings = arguments.Read(result);
            return new FixRun(updates ? WithUpdates(settings) : settings, terminal)
            {
                Suggested = updates || result.GetValue(suggested),
                Diff = result.GetValue(diff),
                Proof = proof.Read(result),
                Rules = [.. LintArguments.Names(result.GetValue(rules)), .. updates ? [NewerTagRule.Id] : (string[])[]],
            }.Run();
        });
        return command;
    }

    /// <summary>The same settings, with the rule that knows newer tags.</summary>
    private static LintSettings WithUpdates(LintSettings settings) => settings with
    {
        Rules = settings.Rules.With(NewerTagRule.Id),
    };
}
