using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4211: a shell runs what was downloaded, without a check.</summary>
internal sealed class PipeToShellRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4211", "pipe-to-shell", "A shell runs a download unchecked", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD054", "droast:DF021"),
        Presets = RulePresets.Recommended,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl", "wget");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Command.Parent is not ShellPipeline pipe) return;
        for (var i = command.Command.Index + 1; i < pipe.Commands.Length; i++)
        {
            if (pipe.Commands[i] is not ShellCommand { Name: { } name } next || !ShellNames.IsShell(name)) continue;
            context.Report(
                pipe.Span,
                $"'{next.Name}' runs whatever the server sends. "
                    + "Download the script, verify its checksum, then run it.");
            return;
        }
    }
}
