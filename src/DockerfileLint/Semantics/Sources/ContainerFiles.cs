using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Sources;

/// <summary>The file of the build context that is at a path of the image when a RUN begins.</summary>
internal sealed class ContainerFiles
{
    private readonly StageModel model;
    private readonly DockerIgnoreMatcher? matcher;
    private readonly ConcurrentDictionary<TransferSyntax, PlacedFiles> placed = new();

    public ContainerFiles(StageModel model, ContextUsage usage)
    {
        this.model = model;
        if (usage.DockerIgnore is { } file)
            matcher = new DockerIgnoreMatcher(file, model.Options.Cancellation);
    }

    /// <summary>Whether the files of the context are known.</summary>
    public bool IsKnown => matcher is not null && !model.Reached.IsSpent(matcher) && model.Context.Entries is not null;

    /// <summary>Whether a file is in the context and is sent.</summary>
    public bool IsSent(string path) => model.Context.Exists(path) == true && !IsIgnored(path);

    /// <summary>Whether the .dockerignore would exclude a path.</summary>
    public bool IsIgnored(string path)
    {
        // The matcher caches its last result, and many threads may read a model.
        lock (matcher!) return matcher.IsIgnored(path);
    }

    /// <summary>Finds the last COPY that writes a path.</summary>
    /// <param name="run">The RUN that would find it.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="isKnown">False if something else may have written it.</param>
    /// <returns>The path from the context root; null if none is known.</returns>
    public string? Find(RunModel run, string path, out bool isKnown)
    {
        isKnown = IsKnown && run.Stage is not null;
        if (!isKnown) return null;
        foreach (var mount in run.Mounts)
        {
            if (mount.Kind == RunMountKind.Bind && (mount.Target is null || ImagePaths.IsWithin(path, mount.Target)))
                isKnown = false;
        }

        return isKnown ? Find(run.Stage!, run.Syntax.Span.Start, path, ref isKnown) : null;
    }

    /// <summary>The COPY that writes a file of the context to a path before a RUN; null where none is known.</summary>
    public TransferSyntax? CopyOf(RunModel run, string path, string file)
    {
        if (Find(run, path, out var isKnown) != file || !isKnown) return null;
        for (var stage = run.Stage; stage is not null; stage = stage.BaseStage)
        {
            for (var i = stage.Instructions.Length - 1; i >= 0; i--)
            {
                if (stage.Instructions[i] is not TransferSyntax transfer
                    || stage == run.Stage && transfer.Span.Start > run.Syntax.Span.Start)
                    continue;
                if (Find(PlacedBy(transfer, stage, i), path, ref isKnown) == file) return transfer;
            }
        }

        return null;
    }

    /// <summary>Finds the file that the last COPY of a stage writes at a path; null where none is known.</summary>
    public string? FindAtEnd(Stage stage, string path)
    {
        var isKnown = IsKnown;
        var found = isKnown ? Find(stage, int.MaxValue, path, ref isKnown) : null;
        return isKnown ? found : null;
    }

    /// <summary>The files of the context that are right in a folder of a stage at its end.</summary>
    public IEnumerable<string> FindIn(Stage from, string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var stage = from; stage is not null; stage = stage.BaseStage)
            for (var i = 0; i < stage.Instructions.Length; i++)
                if (stage.Instructions[i] is TransferSyntax transfer)
                    foreach (var path in PlacesIn(folder, PlacedBy(transfer, stage, i)))
                        if (seen.Add(path) && FindAtEnd(from, path) is { } file) yield return file;
    }

    /// <summary>The paths right in a folder that COPY may write.</summary>
    private IEnumerable<string> PlacesIn(string folder, PlacedFiles placed)
    {
        if (placed.Target is not { } target || model.Context.Entries is not { } entries) yield break;
        if (ImagePaths.Resolve(target, "..") == folder) yield return target;
        if (!ImagePaths.IsWithin(folder, target)) yield break;
        foreach (var (source, _) in placed.Sources)
        {
            if (source is null) continue;
            if (target == folder && source.Length > 0) yield return folder + "/" + ImagePaths.Name(source);
            var below = folder.Substring(target == "/" ? 0 : target.Length).Trim('/');
            var start = (source.Length == 0 ? "" : source + "/") + (below.Length == 0 ? "" : below + "/");
            if (start.Length == 0) continue;
            for (var i = ContextFiles.FirstFrom(entries, start); i < entries.Length; i++)
            {
                if (!entries[i].Path.StartsWith(start, StringComparison.Ordinal)) break;
                var name = entries[i].Path.Substring(start.Length);
                if (name.IndexOf('/') < 0) yield return folder + "/" + name;
            }
        }
    }

    /// <summary>Finds the file that a path of a stage has once one of its instructions was built.</summary>
    public string? FindAfter(Stage stage, InstructionSyntax instruction, string path)
    {
        var isKnown = IsKnown;
        var found = isKnown ? Find(stage, instruction.Span.Start, path, ref isKnown) : null;
        return isKnown ? found : null;
    }

    private string? Find(Stage from, int before, string path, ref bool isKnown)
    {
        for (var stage = from; stage is not null; stage = stage.BaseStage)
        {
            for (var i = stage.Instructions.Length - 1; i >= 0; i--)
            {
                if (stage.Instructions[i] is not TransferSyntax transfer
                    || stage == from && transfer.Span.Start > before)
                    continue;
                var found = Find(PlacedBy(transfer, stage, i), path, ref isKnown);
                if (found is not null || !isKnown) return found;
            }
        }

        return null;
    }

    private string? Find(PlacedFiles placed, string path, ref bool isKnown)
    {
        if (placed.Transfer.Destination is null) return null;
        if (placed.Target is null)
        {
            isKnown = false;
            return null;
        }

        if (!ImagePaths.IsWithin(path, placed.Target)) return null;
        if (placed.IsPartly)
        {
            isKnown = false;
            return null;
        }

        foreach (var (source, heredoc) in placed.Sources)
        {
            if (heredoc is not null)
            {
                // What the Dockerfile itself contains is no file of the context.
                isKnown &= path != heredoc;
                if (isKnown) continue;
                return null;
            }

            if (source is null)
            {
                isKnown = false;
                return null;
            }

            if (Match(placed, source, path) is { } found && IsSent(found)) return found;
            isKnown &= IsKnown;
        }

        return null;
    }

    private PlacedFiles PlacedBy(TransferSyntax transfer, Stage stage, int index) =>
        placed.TryGetValue(transfer, out var known)
            ? known
            : placed[transfer] = PlacedFiles.Of(transfer, model.States.Before(stage, index), stage.OperatingSystem);

    /// <summary>The file of the context that a source puts at a path; null if it puts none there.</summary>
    private string? Match(PlacedFiles placed, string source, string path)
    {
        var target = placed.Target!;
        var below = path == target ? "" : path.Substring(target == "/" ? 1 : target.Length + 1);
        if (placed.KeepsFolders)
            return below == source
                || source.Length == 0
                || below.StartsWith(source + "/", StringComparison.Ordinal)
                || PathGlobs.IsGlob(source) && PathGlobs.CoversPath("/" + source, "/" + below)
                ? below
                : null;
        if (PathGlobs.IsGlob(source)) return MatchGlob(source, below);
        if (ContextFiles.IsFile(model.Context.Entries, "/" + source) == true)
            return below == (placed.IsFolder ? ImagePaths.Name(source) : "") ? source : null;
        // Several sources share the folder, so that none of them is the folder itself.
        if (below.Length == 0) return source.Length > 0 && placed.Sources.Length == 1 ? source : null;
        return source.Length == 0 ? below : source + "/" + below;
    }

    /// <summary>
    /// A glob puts the files that match into the folder under their names, and the content of the folders that match.
    /// </summary>
    private static string? MatchGlob(string source, string below)
    {
        var slash = source.LastIndexOf('/');
        var folder = slash < 0 ? "" : source.Substring(0, slash);
        if (PathGlobs.IsGlob(folder) || below.Length == 0 || below.Contains('/')) return null;
        var candidate = folder.Length == 0 ? below : folder + "/" + below;
        return PathGlobs.CoversPath("/" + source, "/" + candidate) ? candidate : null;
    }
}
