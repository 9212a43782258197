using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8010: restore runs after the COPY of the sources, so every source change restores again.</summary>
internal sealed class RestoreAfterCopyRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8010", "restore-after-copy", "Restore runs after all sources are copied", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        var earlier = new List<(DotNetCommand Command, HashSet<string>? Projects)>();
        var seen = new HashSet<TransferSyntax>();
        foreach (var command in model.Commands)
        {
            if (command.Verb != "restore" && !(command.Verb is "build" or "publish" && command.Restores)) continue;
            var projects = ProjectsOf(model, command);
            if (projects is not null
                && command.ImagePath is { } image
                && command.ProjectPath is { } path
                // A mounted cache makes it cheap to restore again.
                && !command.Run.Mounts.Any(static mount => mount.Kind == RunMountKind.Cache)
                && !earlier.Exists(other => IsEarlier(other.Command, other.Projects, command, projects))
                && SourceOf(model, projects, path) is { } source
                && RestoreInputs.Place(path, image, source) is { } place
                && model.Files.CopyOf(command.Run, place, source) is { } copy
                && seen.Add(copy))
                Report(model, command, copy, context);
            earlier.Add((command, projects));
        }
    }

    /// <summary>What a command restores; at least the project that it names, if others can't be read.</summary>
    private static HashSet<string>? ProjectsOf(DotNetModel model, DotNetCommand command) =>
        model.RestoredBy(command)
            ?? (command.ProjectPath is { } path && DotNetModel.IsProject(path) ? [path] : null);

    /// <summary>
    /// Whether a command before another, on whose result that goes on, has or may have restored the same.
    /// </summary>
    private static bool IsEarlier(
        DotNetCommand other, HashSet<string>? restored, DotNetCommand command, HashSet<string> projects) =>
        command.Run.Stage!.IsOrIsBuiltOn(other.Run.Stage!) && (restored is null || restored.Overlaps(projects));

    /// <summary>A source file of a project, which restore doesn't read; null where none is known.</summary>
    private static string? SourceOf(DotNetModel model, HashSet<string> projects, string path)
    {
        IEnumerable<string> own =
            DotNetModel.IsProject(path) ? [path] : projects.OrderBy(static one => one, StringComparer.Ordinal);
        return own.Select(project => model.SourceIn(ProjectReader.Folder(project)))
            .FirstOrDefault(static one => one is not null);
    }

    private static void Report(DotNetModel model, DotNetCommand command, TransferSyntax copy, RuleContext context)
    {
        var project = command.Project;
        var files = project is null ? null : RestoreInputs.Of(model, project, model.Files.IsSent);
        // A local obj folder that is copied with the sources would overwrite the restored one, and no later command
        // would restore it.
        var isRepaired = files is null
            || RestoreInputs.IgnoresObj(model, project!) == true
            || model.Commands.All(static one => one.Verb == "restore" || one.Restores);
        var what = files is { Length: 1 } ? $"'{project!.Path}'" : "the project files";
        context.Report(
            command.VerbWord.Span,
            $"Every source change restores all packages again. Copy {what} and "
                + $"{(command.Verb == "restore" ? "restore" : "run dotnet restore")} first"
                + $"{(isRepaired ? "" : ", with **/obj in the .dockerignore")}.",
            isRepaired && files is { } inputs
                ? context.Fix.Suggested(
                    "Restore before copying the sources",
                    edit => RestoreFirstFix.Edit(model, command, copy, inputs, edit, context))
                : null,
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, copy.KeywordSpan, "the sources are copied here")));
    }
}
