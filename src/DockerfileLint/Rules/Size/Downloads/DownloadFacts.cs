using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// What is asked once of the layers, for all downloads: which RUN unpacks a file, and whether a later layer takes it
/// away.
/// </summary>
internal sealed class DownloadFacts
{
    private readonly BuildModel model;
    private readonly ArchiveUses byValue;
    private readonly ArchiveUses byVariables;
    private readonly HashSet<LayerEffect> hidden;
    private readonly Dictionary<(RunModel Run, string Name), bool> onlyRead = [];
    private readonly Dictionary<RunModel, bool> staying = [];
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private LastMentions? mentions;

    public DownloadFacts(BuildModel model)
    {
        this.model = model;
        var layers = model.Layers;
        byValue = new ArchiveUses(layers.Layers, IsUnpacker, static word => word.Value);
        byVariables = new ArchiveUses(
            layers.Layers, IsUnpacker, static word => word.Value is null ? WrittenNames.Of(word) : null);
        hidden = new HashSet<LayerEffect>(layers.Overlaps
            .Where(static overlap => overlap.Cause is OverlapCause.Deleted or OverlapCause.Moved)
            .Select(static overlap => overlap.Written));
    }

    /// <summary>The RUN that unpacks a file: the same or a later one of what ships.</summary>
    public RunModel? FindUnpacking(LayerEffect download, Layer layer)
    {
        var place = download.Command!.Span.Start;
        // A relative path of Windows is compared as it is written, since Microsoft's images don't tell their folder.
        var file = download.Path.IsKnown ? download.Path.Text
            : WindowsCleanUp.IsFor(layer.Run!) ? download.Written
            : null;
        var named = file is null ? null : byValue.From(ArchiveUses.NameOf(file), layer.Index, place);
        var written = download.Written is { } text
            ? byVariables.From(ArchiveUses.NameOf(text), layer.Index, place)
            : null;
        return (named is null || written is not null && written.Layer < named.Layer ? written : named)?.Run;
    }

    /// <summary>Whether a later layer deletes or moves it.</summary>
    public bool IsHidden(LayerEffect download) => hidden.Contains(download);

    /// <summary>Says that a download is reported, so that its fix may ask where its name occurs.</summary>
    public void Expect(string path) => parts.UnionWith(PartsOf(path));

    /// <summary>
    /// Whether all that is written out of a file's name occurs after an instruction; so it does for a name
    /// of variables alone.
    /// </summary>
    public bool MayBeNamedAfter(InstructionSyntax instruction, string path)
    {
        LastMentions found;
        lock (parts) found = mentions ??= new LastMentions(model.Syntax.Source.Text, parts);
        return PartsOf(path).All(part => found.MayFollow(part, instruction.Span.End));
    }

    /// <summary>Whether a variable is one of the Dockerfile, and the script names it to read it alone.</summary>
    public bool IsOnlyRead(string name, RunModel run)
    {
        lock (parts)
        {
            if (onlyRead.TryGetValue((run, name), out var known)) return known;
            return onlyRead.Count < Limits.DownloadVariables
                && (onlyRead[(run, name)] = run.State.Variable(name) is not null && FindOnlyRead(name, run));
        }
    }

    /// <summary>Whether a RUN of Windows stays in its working directory.</summary>
    public bool StaysInFolder(RunModel run)
    {
        lock (parts)
        {
            if (staying.TryGetValue(run, out var known)) return known;
            return staying[run] = run.Commands.All(
                static command => command.Name is not { } name || !WindowsCleanUp.ChangesFolder(name));
        }
    }

    private static IEnumerable<string> PartsOf(string path) =>
        ArchiveUses.NameOf(path).Split('$').Select(static part => part.Substring(part.IndexOf('}') + 1));

    private bool FindOnlyRead(string name, RunModel run)
    {
        var text = model.Syntax.Source.Text;
        var span = run.Syntax.Span;
        for (var i = Next(span.Start); i >= 0; i = Next(i + 1))
        {
            var before = i == span.Start ? ' ' : text[i - 1];
            if (before is not ('$' or '{') && !char.IsLetterOrDigit(before) && before != '_') return false;
        }

        return true;

        int Next(int start) => text.IndexOf(name, start, span.End - start, StringComparison.Ordinal);
    }

    private static bool IsUnpacker(string program) =>
        program is "tar" or "unzip" or "bsdtar" or "7z"
            || program.Equals("Expand-Archive", StringComparison.OrdinalIgnoreCase)
            || Dpkg.Instance.Has(program) || Rpm.Instance.Has(program);
}
