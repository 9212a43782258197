using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

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
                if (command.Wrappers.FirstOrDefault(static word => word.Value == Sudo) is { } word
                    && !IsOtherUser(command.Wrappers))
                    Report(word, command, run, context);
    }

    private static void Report(ShellWord word, ShellCommand command, RunModel run, RuleContext context)
    {
        // With options, it may be another user that is meant.
        var isAlone = command.Wrappers.Length == 1 && !run.IsExecForm && command.Program is not null;
        if (run.State.IsRoot == true)
            context.Report(
                word.Span,
                "This RUN already runs as root. Remove sudo.",
                isAlone
                    ? context.Fix.Safe("Remove sudo", edit => edit.Replace(Before(word, command), ""))
                    : null);
        else
            context.Report(
                word.Span,
                "A RUN needs no sudo. Put USER root before what needs it, and switch back after it.");
    }

    /// <summary>Whether sudo makes another user than root of the command, or one that a variable names.</summary>
    private static bool IsOtherUser(ImmutableArray<ShellWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var text = words[i].Prefix;
            if (text is "-u" or "--user" && i + 1 < words.Length) return words[i + 1].Value != "root";
            if (text.StartsWith("--user=", StringComparison.Ordinal)) return text != "--user=root";
            if (text.Length > 2 && text.StartsWith("-u", StringComparison.Ordinal)) return text != "-uroot";
        }

        return false;
    }

    private static Text.TextSpan Before(ShellWord word, ShellCommand command) =>
        Text.TextSpan.FromBounds(word.Span.Start, command.Program!.Span.Start);
}
