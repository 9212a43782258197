using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// What may need a file that a RUN leaves: tools that are told to work without a network, scripts of the context that
/// name it, and stages that copy it.
/// </summary>
internal sealed class LaterUses
{
    private static readonly HashSet<string> OfflineOptions = new(StringComparer.Ordinal)
    {
        "--offline", "--cacheonly", "--no-network",
    };

    private readonly Dictionary<Tool, int> lastOffline = [];
    private readonly List<(Stage Stage, string Path)> taken = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private int lastUnknown = -1;

    public LaterUses(StageModel model, RunTable runs, CalledScripts scripts, ImagePurpose purpose)
    {
        var visitor = new ScriptVisitor<int>(scripts, Add);
        foreach (var run in runs.Runs) visitor.Visit(run, run.Syntax.Span.Start);
        foreach (var trigger in runs.Triggers) visitor.Visit(trigger, int.MaxValue);
        foreach (var command in purpose.Starts) Add(command, int.MaxValue, isScript: true);
        if (purpose.StartsUnknownScript) lastUnknown = int.MaxValue;
        foreach (var stage in model.Stages)
            foreach (var reference in stage.References)
                if (reference is { Target: { } target, Instruction: CopySyntax copy }) AddTaken(copy, target, model);
    }

    /// <summary>Whether a tool is called after a RUN with an option that lets it only use what it has kept.</summary>
    public bool WorksOffline(Tool tool, RunModel run) =>
        lastOffline.TryGetValue(tool, out var last) && last > run.Syntax.Span.Start;

    /// <summary>Whether a COPY takes a folder, or a part of it, out of a stage or one that is built on it.</summary>
    public bool IsTaken(string folder, Stage stage) => taken.Exists(
        one => ImagePaths.IsWithin(one.Path, folder) && one.Stage.IsOrIsBuiltOn(stage));

    /// <summary>Whether a script of the context names a file; null where one can't be read that may.</summary>
    public bool? IsNamedByScript(string fileName, RunModel run)
    {
        // A script may write a name with variables in another way.
        if (fileName.IndexOf('$') >= 0) return named.Count > 0 ? null : IsUnknownAfter(run);
        return named.Contains(fileName) ? true : IsUnknownAfter(run);
    }

    private bool? IsUnknownAfter(RunModel run) => lastUnknown > run.Syntax.Span.Start ? null : false;

    private void Add(ShellCommand command, CalledScript script, bool isOfScript, int place)
    {
        Add(command, place, isOfScript);
        if (!script.IsKnown) lastUnknown = Math.Max(lastUnknown, place);
        if (script.Text is { } text) AddNames(text);
    }

    private void Add(ShellCommand command, int place, bool isScript)
    {
        if (Tools.Find(command) is { } tool
            && command.Arguments.Any(word => word.Value is { } text
                && (OfflineOptions.Contains(text) || tool is RpmPackageManager && text == "-C")))
            lastOffline[tool] = lastOffline.TryGetValue(tool, out var known) ? Math.Max(known, place) : place;
        if (isScript) AddNames(command.ToString());
    }

    private void AddTaken(CopySyntax copy, Stage target, StageModel model)
    {
        foreach (var source in copy.Sources)
            if (source.Heredoc is null
                && model.GetState(copy).Expand(source).Value is { Length: > 1 } path
                && ImagePaths.Resolve("/", path) is { } absolute)
                taken.Add((target, absolute));
    }

    /// <summary>The words of a script that may be names of files.</summary>
    private void AddNames(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_' or '+')) continue;
            if (i > start) named.Add(text.Substring(start, i - start));
            start = i + 1;
        }
    }
}
