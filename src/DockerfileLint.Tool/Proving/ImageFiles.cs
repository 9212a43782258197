using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;

namespace DockerfileLint.Tool.Proving;

/// <summary>The files at some paths of an image, by the digests of what they contain.</summary>
/// <param name="engine">The engine.</param>
/// <param name="image">The image.</param>
internal sealed class ImageFiles(ContainerEngine engine, string image)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>Whether there were too many, so that some weren't read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the files and folders; what isn't there is left out.</summary>
    public IReadOnlyDictionary<string, string> Read(IEnumerable<string> paths)
    {
        // It isn't started.
        var created = engine.Run(["create", image], Most);
        if (created.Status != 0) return digests;
        var container = created.Output.Trim();
        try
        {
            foreach (var path in paths)
                engine.Read(["cp", $"{container}:{path}", "-"], Most, archive => Read(archive, path));
        }
        finally
        {
            engine.Run(["rm", "--force", "--volumes", container], Most);
        }

        return digests;
    }

    private void Read(Stream archive, string path)
    {
        try
        {
            Add(archive, path);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            IsCut = true;
        }
    }

    /// <summary>Adds what an archive has, whose names begin with that of the path.</summary>
    private void Add(Stream archive, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        using var reader = new TarReader(archive, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            bytes += entry.Length;
            if (digests.Count == ProofLimits.Files || bytes > ProofLimits.Bytes)
            {
                IsCut = true;
                return;
            }

            digests[folder + entry.Name] = Convert.ToHexString(Sha256.Of(entry.DataStream ?? Stream.Null));
        }
    }
}
