using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3108: the failure of a command before a pipe doesn't fail the build.</summary>
internal sealed class PipefailRule : Rule
{
    // They can't fail, or stop early because of what follows.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        ":", "cat", "echo", "printf", "true", "yes",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3108", "pipefail", "A failure before a pipe is ignored", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL4006", "dockerfile-doctor:DD040", "droast:DF057",
            "kics:shell_running_a_pipe_without_pipefail_flag", "semgrep:set-pipefail", "tally:hadolint/DL4006"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs)
        {
            if (run.ShellKind is not (ShellKind.Posix or ShellKind.Bash) || run.State.Shell.FailsOnPipe) continue;
            if (run.IsExecForm || FindPipe(run.Script.Body) is not { } pipe || SetsPipefail(run)) continue;
            var shell = ShellOf(run);
            context.ReportAdvice(
                pipe.Span,
                "If a command before the pipe fails, the build goes on. Set pipefail with SHELL.",
                // An image of somebody else may set pipefail itself.
                isMinor: shell is null || !HidesDownload(pipe),
                shell is not null
                    ? context.Fix.Suggested("Add SHELL with pipefail", edit => edit.InsertAbove(run.Syntax, shell))
                    : null);
        }
    }

    private static ShellPipeline? FindPipe(ShellList list)
    {
        foreach (var item in list.Items)
            if (item.Node is ShellPipeline { Commands.Length: > 1 } pipe && MayFail(pipe)) return pipe;
        return null;
    }

    private static bool MayFail(ShellPipeline pipe)
    {
        for (var i = 0; i < pipe.Commands.Length - 1; i++)
            if (!IsHarmless(pipe.Commands[i])) return true;
        return false;
    }

    private static bool IsHarmless(ShellNode node) => node switch
    {
        ShellCommand { Name: { } name } => Harmless.Contains(name),
        ShellCompound { Kind: ShellCompoundKind.Group or ShellCompoundKind.Subshell, Bodies: [var body] } =>
            body.Items.All(static item => IsHarmless(item.Node)),
        _ => false,
    };

    /// <summary>Whether a download may fail and what it is for doesn't notice that nothing arrives.</summary>
    private static bool HidesDownload(ShellPipeline pipe) =>
        pipe.Commands[0] is ShellCommand { Name: "curl" or "wget" } && !DemandingCommands.End(pipe);

    private static bool SetsPipefail(RunModel run)
    {
        foreach (var command in run.Commands)
            foreach (var word in command.Arguments)
                if (word.Value == "pipefail") return true;
        return false;
    }

    /// <summary>The SHELL for an image whose shells are known; null for others.</summary>
    private static string? ShellOf(RunModel run)
    {
        if (run.Stage is not { RootBase: { Kind: BaseImageKind.Image, Reference: not null } image }
            || !run.State.Shell.IsDefault)
            return null;
        var known = image.Known;
        if (known.Repository == "alpine" || known.Tag?.Contains("alpine", StringComparison.Ordinal) == true)
            return "SHELL [\"/bin/ash\", \"-eo\", \"pipefail\", \"-c\"]";
        return DebianBases.HasDash(known)
            ? "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]"
            : null;
    }
}
