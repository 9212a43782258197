using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Linq;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>Reads archives with .NET's own reader, which knows nothing of what wrote them.</summary>
internal static class PlainTar
{
    /// <summary>All entries, with their contents.</summary>
    public static List<TarEntry> Entries(byte[] archive)
    {
        using var reader = new TarReader(new MemoryStream(archive));
        var entries = new List<TarEntry>();
        while (reader.GetNextEntry(copyData: true) is { } entry) entries.Add(entry);
        return entries;
    }

    /// <summary>The contents of the regular files by name.</summary>
    public static Dictionary<string, byte[]> Files(byte[] archive) => Entries(archive)
        .Where(static entry => entry.EntryType is TarEntryType.RegularFile)
        .ToDictionary(static entry => entry.Name, Content, StringComparer.Ordinal);

    /// <summary>What a file contains.</summary>
    public static byte[] Content(TarEntry entry)
    {
        if (entry.DataStream is null) return [];
        using var copy = new MemoryStream();
        entry.DataStream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The entries as text: <c>d a/</c>, <c>f a/b</c>, <c>l c -> d</c>, <c>h e = f</c>.</summary>
    public static IEnumerable<string> Listing(byte[] archive) => Entries(archive).Select(static entry => entry.EntryType switch
    {
        TarEntryType.Directory => $"d {entry.Name}",
        TarEntryType.SymbolicLink => $"l {entry.Name} -> {entry.LinkName}",
        TarEntryType.HardLink => $"h {entry.Name} = {entry.LinkName}",
        TarEntryType.RegularFile => $"f {entry.Name}",
        var kind => $"{kind} {entry.Name}",
    });
}
