using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Writes an archive as <c>docker save</c> does from version 25 on: an OCI layout that has Docker's manifest, too.
/// Its digests are computed while it is written.
/// </summary>
/// <param name="file">The archive, which can be sought in.</param>
internal sealed class ImageArchiveWriter(Stream file)
{
    private readonly TarWriter tar = new(file);
    private readonly HashSet<string> digests = new(StringComparer.Ordinal);

    /// <summary>Writes the folders.</summary>
    public void Begin()
    {
        foreach (var folder in new[] { "blobs/", "blobs/sha256/" })
        {
            tar.Begin(new TarEntry { Kind = TarKind.Directory, Name = folder, Mode = 0x1ed });
            tar.End();
        }
    }

    /// <summary>Writes a file that is named by its content; one that is there already is not written twice.</summary>
    /// <param name="mediaType">What it is.</param>
    /// <param name="write">Writes the content.</param>
    public WrittenBlob Add(string mediaType, Action<Stream> write)
    {
        // Its name and its size are known when it is written; the header is written a second time then.
        var start = file.Position;
        WriteHeader(new WrittenBlob("", 0, mediaType));
        using var content = new BlobStream(file);
        write(content);
        var blob = new WrittenBlob(content.Finish(), content.Count, mediaType);
        file.Seek(start, SeekOrigin.Begin);
        if (digests.Add(blob.Digest))
        {
            WriteHeader(blob);
            file.Seek(0, SeekOrigin.End);
            tar.Pad(blob.Size);
        }
        else
        {
            file.SetLength(start);
        }

        return blob;
    }

    /// <summary>Writes a file that is named by its content.</summary>
    public WrittenBlob Add(string mediaType, byte[] content) =>
        Add(mediaType, output => output.Write(content, 0, content.Length));

    /// <summary>Writes a file with a name.</summary>
    public void AddFile(string name, byte[] content)
    {
        tar.Begin(new TarEntry { Name = name, Mode = 0x1a4, StoredSize = content.Length });
        tar.Write(content, content.Length);
        tar.End();
    }

    /// <summary>Ends the archive.</summary>
    public void Close() => tar.Close();

    private void WriteHeader(WrittenBlob blob) =>
        tar.WriteBlock(new TarEntry { Name = blob.Path, Mode = 0x1a4 }, blob.Size);
}
