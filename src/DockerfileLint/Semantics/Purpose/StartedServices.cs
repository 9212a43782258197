using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What supervisord and cron start, by the files of the context that are their settings.</summary>
/// <param name="stage">The stage that starts.</param>
/// <param name="model">The stages of the file.</param>
/// <param name="runs">Their RUNs.</param>
/// <param name="files">The files of the context by their places in the image.</param>
internal sealed class StartedServices(Stage stage, StageModel model, RunTable runs, ContainerFiles files)
{
    /// <summary>
    /// The texts with the commands that a command starts; null where it is none of both, and no text where the context
    /// doesn't show all of its settings.
    /// </summary>
    public IReadOnlyList<(SourceText Text, TextSpan Command)>? Of(ShellCommand command) =>
        command.Name == Supervisor.Name ? OfSupervisor(command)
            : Crontab.IsRunBy(command) ? OfCron()
            : null;

    private List<(SourceText Text, TextSpan Command)> OfSupervisor(ShellCommand command)
    {
        var folder = stage.FinalState.WorkingDirectory;
        var places = Supervisor.SettingsOf(command) is { } named ? [named] : Supervisor.Places;
        var found = places.Select(place => Read(ImagePaths.Resolve(folder, place)))
            .FirstOrDefault(static text => text is not null);
        var all = new List<SourceText>();
        if (found is not null) all.Add(found);
        if (found is null || Supervisor.IncludesOf(found).Contains(Supervisor.Folder, StringComparison.Ordinal))
            all.AddRange(In(Supervisor.Folder));
        return [.. all.SelectMany(static text => Supervisor.CommandsIn(text).Select(span => (text, span)))];
    }

    private List<(SourceText Text, TextSpan Command)> OfCron()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var called in runs.GetCommands(Crontab.Name))
        {
            if (called.Run.Stage is not { IsShipped: true }) continue;
            if (Crontab.FileOf(called.Command)?.Value is not { } file
                || ImagePaths.Resolve(called.Run.FolderOf(called.Command), file) is not { } path
                || !files.IsKnown || files.FindAtEnd(stage, path) is not { } entry)
                return [];
            taken.Add(entry);
        }

        var found = new List<(SourceText, TextSpan)>();
        void Add(SourceText text) =>
            found.AddRange(Crontab.JobsIn(text, hasUsers: false).Select(span => (text, span)));
        foreach (var file in taken)
            if (Open(file) is { } text) Add(text);
        foreach (var text in Crontab.UserFolders.SelectMany(In)) Add(text);
        foreach (var text in In(Crontab.SystemFolder).Append(Read(Crontab.SystemFile)).OfType<SourceText>())
            if (!taken.Contains(text.Path))
                found.AddRange(Crontab.JobsIn(text, hasUsers: true).Select(span => (text, span)));
        return found;
    }

    private IEnumerable<SourceText> In(string folder) =>
        files.IsKnown
            ? files.FindIn(stage, folder).Take(Limits.StartScripts).Select(Open).OfType<SourceText>()
            : [];

    private SourceText? Read(string? path) =>
        path is not null && files.IsKnown && files.FindAtEnd(stage, path) is { } file ? Open(file) : null;

    private SourceText? Open(string file) =>
        model.Context.Read(file) is { } text && text.Length <= Limits.StartScriptBytes && !text.Text.Contains('\0')
            ? text
            : null;
}
