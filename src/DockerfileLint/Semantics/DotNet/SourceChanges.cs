using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>
/// Which files of the sources the commands of a build may write, such as those that put project files that were copied
/// into one folder where they belong.
/// </summary>
internal sealed class SourceChanges(RunTable runs)
{
    private readonly Dictionary<RunModel, ImmutableArray<PathPattern>> written = [];

    /// <summary>Whether a RUN before another, or that one itself, may write or move a file.</summary>
    public bool MayWrite(RunModel last, string path)
    {
        for (var stage = last.Stage; stage is not null; stage = stage.BaseStage)
        {
            foreach (var run in runs.RunsOf(stage))
            {
                if (run.Syntax.Span.Start > last.Syntax.Span.Start) break;
                if (MayWriteBy(run, path)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a RUN of a stage may write or move a file.</summary>
    public bool MayWriteIn(Stage stage, string path)
    {
        foreach (var run in runs.RunsOf(stage))
            if (MayWriteBy(run, path)) return true;
        return false;
    }

    private bool MayWriteBy(RunModel run, string path)
    {
        foreach (var pattern in Of(run))
            if (pattern.IsKnown ? pattern.Covers(path) : ImagePaths.IsWithin(path, Folder(pattern))) return true;
        return false;
    }

    private static string Folder(PathPattern pattern) => pattern.Text.Length == 0 ? "/" : pattern.Text;

    private ImmutableArray<PathPattern> Of(RunModel run)
    {
        lock (written)
        {
            if (written.TryGetValue(run, out var known)) return known;
            return written[run] = Find(run);
        }
    }

    private ImmutableArray<PathPattern> Find(RunModel run)
    {
        foreach (var command in run.Commands)
            if (!IsKnown(command)) return [PathPattern.Unknown];
        var found = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (var effect in ScriptEffects.Of(run, runs))
        {
            // What a tool leaves is none of the sources.
            if (effect.Kind is LayerEffectKind.Write or LayerEffectKind.Move or LayerEffectKind.Unknown
                && effect.Leftover is null)
                found.Add(effect.Path);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether all that a command may write in the sources is among its effects.</summary>
    private static bool IsKnown(ShellCommand command)
    {
        if (command.Program is null) return true;
        if (command.Name is not { } name) return false;
        // A script that was downloaded, as in curl … | bash -, doesn't know the sources.
        if (ShellNames.IsShell(name))
            return !command.Inner.IsEmpty || command.Arguments.IsEmpty || command.Arguments[0].Value is "-" or "-s";
        if (name == DotNetCli.Name)
            return command.Arguments.IsEmpty || command.Arguments[0].Value is not (null or "new" or "sln" or "solution"
                or "add" or "remove" or "run" or "msbuild" or "reference" or "package");
        return CommandTable.Find(name) is not null || CommandTable.IsExact(name);
    }
}
