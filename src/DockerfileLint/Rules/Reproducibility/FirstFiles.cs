using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>Where the first files of a project, and so a go.mod, may come into each stage.</summary>
internal sealed class FirstFiles
{
    private readonly Dictionary<Stage, int> starts = [];

    public FirstFiles(BuildModel model)
    {
        foreach (var stage in model.Stages)
        {
            var first = stage.BaseStage is { } parent ? parent.Triggers.IsEmpty ? starts[parent] : 0 : int.MaxValue;
            foreach (var instruction in stage.Instructions)
                if (instruction is TransferSyntax) first = Math.Min(first, instruction.Span.Start);
            foreach (var run in model.GetRuns(stage))
            {
                if (run.Mounts.Any(static mount => mount.Kind == RunMountKind.Bind))
                    first = Math.Min(first, run.Syntax.Span.Start);
                foreach (var command in run.Commands)
                    if (Brings(command)) first = Math.Min(first, command.Span.Start);
            }

            starts[stage] = first;
        }
    }

    /// <summary>The position in the Dockerfile; the largest number where none come.</summary>
    public int Of(Stage stage) => starts[stage];

    private static bool Brings(ShellCommand command) =>
        command.Name is "git" or "hg" or "svn" or "tar" or "unzip"
            || Go.Instance.IsCalledBy(command)
                && Go.Instance.Arguments(command).Subcommand is "mod" or "work";
}
