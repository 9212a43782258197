using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Layers;

/// <summary>Reads the archives of an image's layers; nothing is written anywhere.</summary>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class LayerReader(CancellationToken cancellationToken)
{
    private readonly ContentHasher hasher = new();
    private readonly ExpansionBudget budget = new();
    private readonly Dictionary<FileMetadata, FileMetadata> metadata = [];
    private readonly FileNames names = new();
    private string folder = "";
    private int count;
    private long textBytes;
    private long contentBytes;
    private long characters;

    /// <summary>Reads a layer.</summary>
    /// <param name="stored">Its archive, perhaps compressed; read on another thread until this returns.</param>
    /// <param name="name">The archive, for messages.</param>
    /// <exception cref="ImageException">It isn't sound.</exception>
    public LayerContent Read(Stream stored, string name)
    {
        using var digests = new DigestStream(stored);
        using var diffId = new Digest();
        var entries = new LongList<LayerEntry>();
        bool isPlain;
        using (var unpacked = Compression.Unpack(digests, name, budget))
        using (var ahead = new ReadAhead(unpacked))
        {
            isPlain = unpacked is HeadStream;
            var input = new BufferedTarInput(ahead, name, isPlain ? null : bytes => diffId.Append(bytes.Span));
            var reader = new TarReader(input, cancellationToken);
            while (reader.Read() is { } entry) Add(entry, reader, entries, name);
        }

        var digest = digests.Finish();
        return new LayerContent(entries, digest, isPlain ? digest : diffId.Finish(), digests.Count);
    }

    private void Add(TarEntry entry, TarReader reader, LongList<LayerEntry> entries, string archive)
    {
        var path = LayerPath.Normalize(entry.Name, archive);
        var slash = path.LastIndexOf('/');
        var within = FolderOf(path, slash, archive);
        var name = path.Substring(slash + 1);
        if (++count > ImageLimits.Entries)
            throw new ImageException($"{archive}: the image has more than {ImageLimits.Entries} files");
        if (Whiteout.IsOfAufs(path)) return;
        if (Whiteout.IsNameOf(name))
        {
            AddWhiteout(within, name, entries, archive);
            return;
        }

        var kind = Kind(entry.Kind);
        if (kind == LayerEntryKind.File && (contentBytes += entry.Size) > ImageLimits.ContentBytes)
            throw new ImageException(
                $"{archive}: the files of the image have more than {ImageLimits.ContentBytes} bytes");
        Keep(name.Length + entry.LinkName.Length, archive);
        entries.Add(new LayerEntry(
            kind,
            within,
            names.Add(name),
            MetadataOf(entry, archive),
            new FileTime(entry.Modified, entry.ModifiedNanoseconds),
            kind == LayerEntryKind.File
                ? ContentOf(entry, reader, within, name)
                : LinkOf(kind, entry.LinkName, archive)));
    }

    /// <summary>The content of a file, with its text where that is kept.</summary>
    private object ContentOf(TarEntry entry, TarReader reader, string within, string name)
    {
        var text = KnownTexts.IsRead(within, name, entry) ? ReadText(reader, entry) : null;
        return text is null
            ? new FileContent(entry.Size, hasher.Read(reader, entry))
            : new KnownText(new FileContent(entry.Size, hasher.Of(text)), text);
    }

    /// <summary>
    /// Names with the second prefix are what aufs needs itself, with all below; only the opaque one matters.
    /// </summary>
    private void AddWhiteout(string folder, string name, LongList<LayerEntry> entries, string archive)
    {
        var hidden = name.Substring(Whiteout.Prefix.Length);
        if (name == Whiteout.Opaque)
            entries.Add(Deletion(LayerEntryKind.Opaque, folder, ""));
        else if (!name.StartsWith(Whiteout.MetadataPrefix, StringComparison.Ordinal))
            entries.Add(hidden is "" or "." or ".."
                ? throw new ImageException($"{archive}: the whiteout {name} names no file")
                : Deletion(LayerEntryKind.Whiteout, folder, hidden));
    }

    private LayerEntry Deletion(LayerEntryKind kind, string folder, string name) =>
        new(kind, folder, names.Add(name), FileMetadata.ImpliedFolder, default, null);

    private static string? LinkOf(LayerEntryKind kind, string link, string archive)
    {
        if (kind == LayerEntryKind.HardLink) return LayerPath.Normalize(link, archive);
        if (kind != LayerEntryKind.SymbolicLink) return null;
        return link.Length <= ImageLimits.PathBytes
            ? link
            : throw new ImageException($"{archive}: a symbolic link of {link.Length} characters");
    }

    private byte[]? ReadText(TarReader reader, TarEntry entry)
    {
        if (textBytes + entry.Size > ImageLimits.TextBytes) return null;
        textBytes += entry.Size;
        return reader.ReadAll(ImageLimits.TextBytes);
    }

    /// <summary>Files come folder by folder: the last one is the same text.</summary>
    private string FolderOf(string path, int slash, string archive)
    {
        if (slash < 0) return "";
        if (slash == folder.Length && string.CompareOrdinal(path, 0, folder, 0, slash) == 0) return folder;
        folder = path.Substring(0, slash);
        Keep(slash, archive);
        return folder;
    }

    /// <summary>Counts what stays in memory.</summary>
    private void Keep(int length, string archive)
    {
        characters += length;
        if (characters > ImageLimits.NameCharacters)
            throw new ImageException(
                $"{archive}: the names of the image have more than {ImageLimits.NameCharacters} characters");
    }

    private FileMetadata MetadataOf(TarEntry entry, string archive)
    {
        var found = new FileMetadata(
            entry.Kind, entry.Mode, entry.UserId, entry.GroupId, entry.Device, entry.Attributes);
        if (metadata.TryGetValue(found, out var known)) return known;
        foreach (var attribute in (IEnumerable<KeyValuePair<string, byte[]>>?)found.Attributes ?? [])
            Keep(attribute.Key.Length + attribute.Value.Length, archive);
        metadata.Add(found, found);
        return found;
    }

    private static LayerEntryKind Kind(TarKind kind) => kind switch
    {
        TarKind.File => LayerEntryKind.File,
        TarKind.HardLink => LayerEntryKind.HardLink,
        TarKind.SymbolicLink => LayerEntryKind.SymbolicLink,
        TarKind.Directory => LayerEntryKind.Directory,
        _ => LayerEntryKind.Special,
    };
}
