using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// RUNs that install from the package index of an earlier one and can't be joined with it: each fetches the index and
/// deletes it.
/// </summary>
internal static class ListRefresh
{
    /// <summary>Writes it for the RUNs after one; the edit gives up where one of them can't do it.</summary>
    public static void Write(FixEditor edit, RunModel run, RuleContext context)
    {
        var sources = SourcesChangeAfter(run, context);
        if (!run.Commands.Any(static command => Tools.ReadPackages(command)?.Action == PackageAction.Install))
            edit.GiveUp();
        for (var reader = AptListReader.After(run, context.Model); reader.Use != ListUse.None;)
        {
            if (reader.Use == ListUse.Unknown)
            {
                edit.Safety = FixSafety.Suggested;
                return;
            }

            if (reader is not { Command: { } command, Run: { IsTrigger: false } later }
                || later.Stage != run.Stage
                || command.Span.Start > sources
                || !Apt.Instance.IsCalledBy(command)
                || command.Parent != later.Script.Body
                || !command.IsUnconditional
                || command.HasWrapper("sudo"))
            {
                edit.GiveUp();
                return;
            }

            edit.Insert(command.Span.Start, $"{command.Name} update && ");
            if (!later.Commands.Any(other => IsOwn(other, later, context)))
                edit.AppendCommand(later, command, Apt.Index.CleanUpAfter(command));
            reader = AptListReader.After(later, context.Model);
        }
    }

    /// <summary>
    /// Where something first changes from where apt installs: the index of that may be another one, or none.
    /// </summary>
    private static int SourcesChangeAfter(RunModel run, RuleContext context)
    {
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Instruction.Span.Start <= run.Syntax.Span.Start) continue;
            foreach (var effect in layer.Effects)
                if (effect.Kind == LayerEffectKind.Unknown
                    || effect.Kind == LayerEffectKind.Write && ImagePaths.IsWithin(effect.Path.Text, "/etc/apt"))
                    return effect.Span.Start;
        }

        return int.MaxValue;
    }

    /// <summary>Whether a RUN fetches or deletes the index itself.</summary>
    private static bool IsOwn(ShellCommand command, RunModel run, RuleContext context) =>
        context.Model.AptLists.Of(command, run) == ListUse.Fetches
            || command.Name == "rm" && command.Arguments.Any(static word =>
                word.Prefix.StartsWith("/var/lib/apt/lists", StringComparison.Ordinal));
}
