using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Writes the new layer: first all that has no content, then the contents in the order in which the old layers have
/// them, which are read a second time for that.
/// </summary>
/// <param name="store">The old image.</param>
/// <param name="layers">Its layers.</param>
/// <param name="files">What the new layer has.</param>
/// <param name="cancellationToken">Stops the writing.</param>
internal sealed class SquashedLayer(
    ImageStore store, IReadOnlyList<StoredBlob> layers, SquashedFiles files, CancellationToken cancellationToken)
{
    private const int WhiteoutMode = 0x180;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly Dictionary<LinkGroup, string> firstNames = [];

    /// <summary>Writes the archive of the layer.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="contents">What the old layers wrote, in order.</param>
    /// <exception cref="ImageException">The old image isn't any more what it was.</exception>
    public void Write(Stream output, IReadOnlyList<FileContent> contents)
    {
        var tar = new TarWriter(output);
        WriteDeletions(tar, files.Root, "");
        foreach (var (node, path) in files.WithoutContent())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteWithoutContent(tar, node, path);
            if (node.Parent is not null) WriteDeletions(tar, node, path);
        }

        for (var start = 0; start < contents.Count;)
        {
            var (end, isNeeded) = (start, false);
            for (; end < contents.Count && contents[end].Layer == contents[start].Layer; end++)
                isNeeded |= files.Has(contents[end]);
            if (isNeeded) CopyLayer(tar, layers[contents[start].Layer], [.. contents.Skip(start).Take(end - start)]);
            start = end;
        }

        tar.Close();
    }

    /// <summary>Of several names the first is what it is, all others are hard links to it.</summary>
    private void WriteWithoutContent(TarWriter tar, FileNode node, string path)
    {
        var first = path;
        if (node.Group is { } group && !firstNames.TryGetValue(group, out first))
            firstNames.Add(group, first = path);
        Write(tar, first == path ? EntryOf(node, path) : LinkOf(node, path, first));
    }

    private void WriteDeletions(TarWriter tar, FileNode folder, string path)
    {
        if (!files.Deletions.TryGetValue(folder, out var names)) return;
        if (names is null) WriteWhiteout(tar, path, Whiteout.Opaque);
        else
            foreach (var name in names.OrderBy(static name => name, StringComparer.Ordinal))
                WriteWhiteout(tar, path, Whiteout.Prefix + name);
    }

    private static void WriteWhiteout(TarWriter tar, string folder, string name) =>
        Write(tar, new TarEntry { Name = folder.Length == 0 ? name : $"{folder}/{name}", Mode = WhiteoutMode });

    /// <summary>Copies the contents of a layer that are still there; the layer has all in the same order.</summary>
    private void CopyLayer(TarWriter tar, StoredBlob layer, FileContent[] contents)
    {
        var name = $"{store.Name}: {LayerPath.Shown(layer.Path)}";
        using var stored = store.Open(layer.Path) ?? throw Changed(name);
        using var unpacked = Compression.Unpack(stored, name, new ExpansionBudget());
        using var ahead = new ReadAhead(unpacked);
        var reader = new TarReader(new BufferedTarInput(ahead, name, null), cancellationToken);
        var next = 0;
        while (reader.Read() is { } entry)
        {
            if (entry.Kind != TarKind.File || IsWhiteout(entry.Name, name)) continue;
            if (next == contents.Length || contents[next].Size != entry.Size) throw Changed(name);
            var content = contents[next++];
            if (files.Has(content)) Copy(tar, reader, entry, content);
        }
    }

    /// <summary>The first name gets the content, all others are hard links to it.</summary>
    private void Copy(TarWriter tar, TarReader reader, TarEntry stored, FileContent content)
    {
        var names = files.NamesOf(content);
        var first = PathOf(names[0]);
        var entry = EntryOf(names[0], first);
        (entry.Size, entry.StoredSize, entry.Parts) = (stored.Size, stored.StoredSize, stored.Parts);
        tar.Begin(entry);
        for (var count = reader.ReadContent(buffer); count > 0; count = reader.ReadContent(buffer))
            tar.Write(buffer, count);
        tar.End();
        foreach (var node in names.Skip(1)) Write(tar, LinkOf(node, PathOf(node), first));
    }

    private static void Write(TarWriter tar, TarEntry entry)
    {
        tar.Begin(entry);
        tar.End();
    }

    private static TarEntry EntryOf(FileNode node, string path)
    {
        var metadata = node.Metadata!;
        return new TarEntry
        {
            Kind = metadata.Kind,
            Name = metadata.Kind != TarKind.Directory ? path : node.Parent is null ? "./" : path + "/",
            LinkName = node.Link ?? "",
            Mode = metadata.Mode,
            UserId = metadata.UserId,
            GroupId = metadata.GroupId,
            Modified = node.Modified.Seconds,
            ModifiedNanoseconds = node.Modified.Nanoseconds,
            Device = metadata.Device,
            Attributes = metadata.Attributes,
        };
    }

    private static TarEntry LinkOf(FileNode node, string path, string first)
    {
        var link = EntryOf(node, path);
        (link.Kind, link.LinkName, link.Device) = (TarKind.HardLink, first, default);
        return link;
    }

    private static string PathOf(FileNode node) => node.Path.Substring(1);

    private static bool IsWhiteout(string name, string archive)
    {
        var path = LayerPath.Normalize(name, archive);
        return Whiteout.IsOfAufs(path) || Whiteout.IsNameOf(path.Substring(path.LastIndexOf('/') + 1));
    }

    private static ImageException Changed(string name) => new($"{name} was changed while it was read");
}
