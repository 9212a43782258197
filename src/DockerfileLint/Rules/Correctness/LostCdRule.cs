using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3113: a RUN ends with cd, which the next one doesn't see.</summary>
internal sealed class LostCdRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3113", "lost-cd", "cd at the end of a RUN", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "docker-lint(asymmetric):DL3003", "droast:DF008", "kics:run_command_cd_instead_of_workdir",
            "trivy:DS-0013"),
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("cd");

    // Where a trigger runs, the next instruction is in another file.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var body = command.Run.Script.Body;
        if (!command.Run.Script.IsUnderstood || body.Items[body.Items.Length - 1].Node != command.Command) return;
        // In a chain with ||, or with another folder to go back to, something else may be meant.
        if (command.Command.Arguments is not [{ Value: { Length: > 0 } folder }] || folder is "-" or "..") return;
        var isAlone = body.Items.Length == 1;
        if (!isAlone && folder[0] != '/') return;
        context.Report(
            command.Command.Span,
            "The next RUN starts in the folder of WORKDIR again, so this cd has no effect. Use WORKDIR.",
            isAlone && command.Command.Arguments[0].Text == folder
                ? context.Fix.Suggested(
                    "Use WORKDIR",
                    edit => edit.Replace(
                        command.Run.Syntax.Span,
                        (char.IsLower(command.Run.Syntax.Keyword[0]) ? "workdir " : "WORKDIR ") + folder))
                : null);
    }
}
