using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4103: a RUN calls sudo.</summary>
internal sealed class SudoRule : Rule
{
    private const string Sudo = "sudo";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4103", "sudo", "sudo in a RUN", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3004", "checkov:CKV2_DOCKER_1", "docker-lint(asymmetric):DL3004", "dockerfile-doctor:DD021",
            "droast:DF010", "kics:run_using_sudo", "parfum:DL3004", "semgrep:no-sudo-in-dockerfile",
            "tally:hadolint/DL3004", "trivy:DS-0010", "npm-dockerfilelint:sudo_usage"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs.Concat(context.Model.TriggerRuns))
            foreach (var command in run.Commands)
            {
                var index = IndexOf(command.Wrappers);
                // It may be what another user needs, or makes another user of root.
                if (index >= 0
                    && !SwitchedUser.Runs(command, index)
                    && !SwitchedUser.Runs(command, command.Wrappers.Length))
                    Report(command.Wrappers[index], command, run, context);
            }
    }

    private static int IndexOf(ImmutableArray<ShellWord> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i].Value == Sudo) return i;
        return -1;
    }

    private static void Report(ShellWord word, ShellCommand command, RunModel run, RuleContext context)
    {
        if (run.State.IsRoot == true)
            context.Report(
                word.Span,
                "This RUN already runs as root. Remove sudo.",
                !run.IsExecForm && Removed(word, command) is { } span
                    ? context.Fix.Safe("Remove sudo", edit => edit.Replace(span, ""))
                    : null);
        else
            context.Report(
                word.Span,
                "A RUN needs no sudo. Put USER root before what needs it, and switch back after it.");
    }

    /// <summary>
    /// The word up to what it starts, the variables that it sets included; null where the command would mean something
    /// else without it.
    /// </summary>
    private static TextSpan? Removed(ShellWord word, ShellCommand command)
    {
        if (command.Wrappers.Length > 1
            || command.Program is not { Value: { } name } program
            || name.Contains('=')
            || ScriptJoining.ChangesState(name)
            || !SudoVariables.AreKept(command.Assignments, word))
            return null;
        var start = word.Range.Start;
        var end = command.Assignments.IsEmpty ? program.Range.Start : command.Assignments[0].Range.Start;
        foreach (var redirect in command.Redirects)
            if (redirect.Range.Start > start && redirect.Range.Start < end) return null;
        var span = TextSpan.FromBounds(word.Span.Start, word.Script.ToSource(new TextSpan(end, 0)).Start);
        // A comment between the lines would go, too.
        return command.Script.Source.Text.IndexOf('#', span.Start, span.Length) < 0 ? span : null;
    }
}
