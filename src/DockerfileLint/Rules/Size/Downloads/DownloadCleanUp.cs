using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>Deletes what a RUN downloads and unpacks, at its end: one command for all of it.</summary>
internal sealed class DownloadCleanUp
{
    private readonly ImmutableArray<LayerEffect> downloads;
    private readonly Layer layer;
    private readonly DownloadFacts facts;
    private readonly BuildModel model;
    private readonly int lastMove = -1;
    private readonly bool isFolderVariable;
    private List<LayerEffect>? removed;

    /// <param name="downloads">The downloads of the layer that it unpacks itself.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="facts">What is asked for all downloads.</param>
    /// <param name="model">The file.</param>
    public DownloadCleanUp(
        ImmutableArray<LayerEffect> downloads, Layer layer, DownloadFacts facts, BuildModel model)
    {
        (this.downloads, this.layer, this.facts, this.model) = (downloads, layer, facts, model);
        foreach (var command in layer.Run!.Commands)
        {
            if (command.Name is not ("cd" or "pushd" or "popd")) continue;
            lastMove = Math.Max(lastMove, command.Span.Start);
            isFolderVariable |= command.Arguments.Any(static word => word.Value is null);
        }

        isFolderVariable |= HasVariableFolder(layer.Run, model);
    }

    /// <summary>The path of a download, absolute where the folder is known.</summary>
    public static string PathOf(LayerEffect download) => download.Written ?? download.Path.Text;

    /// <summary>The command that deletes a download, for a message; empty where variables decide its folder.</summary>
    public string CommandFor(LayerEffect download) =>
        isFolderVariable && !IsRelative(download) ? "" : $": 'rm {OperandFor(download)}'";

    /// <summary>
    /// The file as the end of the RUN names it: as the download does, where the script is in the same folder still.
    /// </summary>
    private string OperandFor(LayerEffect download) => IsRelative(download) ? download.RelativeName! : PathOf(download);

    /// <summary>Writes the edits of the fix for a download: the first one's deletes all that can be deleted.</summary>
    public void Write(FixEditor edit, LayerEffect download)
    {
        removed ??= downloads.Where(CanRemove).ToList();
        if (removed.Count == 0 || removed[0] != download)
        {
            edit.GiveUp();
            return;
        }

        if (removed.Any(one => IsNamedByScript(one) is null)) edit.Safety = FixSafety.Suggested;
        if (removed.Count > 1) edit.Title = $"Delete the {removed.Count} archives in the same RUN";
        edit.AppendCommand(
            layer.Run!,
            removed[removed.Count - 1].Command!,
            "rm " + string.Join(" ", removed.Select(OperandFor).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>
    /// Writes the edits for a download that the next RUN unpacks: both become one.
    /// </summary>
    public static void WriteJoined(
        FixEditor edit, LayerEffect download, (RunModel Downloading, RunModel Unpacking) runs, DownloadFacts facts,
        RuleContext context)
    {
        var joined = RunGroups.Between(runs.Downloading, runs.Unpacking, context.Model);
        var path = PathOf(download);
        var named = context.Model.LaterUses.IsNamedByScript(ImagePaths.Name(path), runs.Unpacking);
        // One that deletes or moves files may do so with this one.
        if (joined.Length != 2
            || runs.Unpacking.Commands.Any(static command => command.Name is "rm" or "mv" or "unlink" or "find")
            || named == true
            || path is not ['/', ..]
            || !IsWord(path)
            || facts.MayBeNamedAfter(runs.Unpacking.Syntax, path)
            || joined.Any(run => HasVariableFolder(run, context.Model) || !AreOnlyRead(path, facts, run)))
        {
            edit.GiveUp();
            return;
        }

        if (named is null) edit.Safety = FixSafety.Suggested;
        edit.Title = $"Join the RUN that unpacks it, and delete {path}";
        RunGroups.Join(edit, joined, "rm " + path, context);
    }

    private bool IsRelative(LayerEffect download) =>
        download is { RelativeName: not null, Command: { } command }
            && command.Parent == layer.Run!.Script.Body
            && command.Span.Start > lastMove;

    private bool? IsNamedByScript(LayerEffect download) =>
        model.LaterUses.IsNamedByScript(ImagePaths.Name(PathOf(download)), layer.Run!);

    /// <summary>
    /// Whether the name needs no quotes, means the same at the end of the RUN, and nothing after the RUN names it.
    /// </summary>
    private bool CanRemove(LayerEffect download)
    {
        var operand = OperandFor(download);
        if (!IsRelative(download) && (isFolderVariable || operand is not ['/', ..])) return false;
        if (!IsWord(operand) || !AreOnlyRead(operand, facts, layer.Run!)) return false;
        return IsNamedByScript(download) != true && !facts.MayBeNamedAfter(layer.Instruction, PathOf(download));
    }

    /// <summary>Whether a path needs no quotes.</summary>
    private static bool IsWord(string path) =>
        path.All(static character => char.IsLetterOrDigit(character) || "/._-+${}".IndexOf(character) >= 0);

    /// <summary>Whether the variables of a path mean the same in all of a RUN.</summary>
    private static bool AreOnlyRead(string path, DownloadFacts facts, RunModel run)
    {
        for (
            var start = path.IndexOf("${", StringComparison.Ordinal);
            start >= 0;
            start = path.IndexOf("${", start + 2, StringComparison.Ordinal))
            if (!facts.IsOnlyRead(path.Substring(start + 2, path.IndexOf('}', start) - start - 2), run))
                return false;
        return true;
    }

    private static bool HasVariableFolder(RunModel run, BuildModel model) =>
        run.State.WorkdirInstruction is { } folder
            && folder.Span.Length > 0
            && model.Syntax.Source.ToString(folder.Span).Contains('$');
}
