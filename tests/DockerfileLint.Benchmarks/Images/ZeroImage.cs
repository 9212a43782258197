using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;

namespace DockerfileLint.Benchmarks.Images;

/// <summary>An archive of <c>docker save</c> with one file of zeros, made while it is read.</summary>
internal sealed class ZeroImage : Stream
{
    private readonly List<(byte[] Bytes, long Zeros)> parts;
    private int part;
    private long position;

    private ZeroImage(params List<(byte[] Bytes, long Zeros)> parts) => this.parts = parts;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>An archive with a file of so many bytes.</summary>
    public static ZeroImage Of(long bytes)
    {
        var header = TarBlock.Header("zeros", bytes);
        var zeros = bytes + TarBlock.Padding(bytes) + 2 * TarBlock.Size;
        using var layer = new ZeroImage((header, zeros));
        var configuration = MadeFolder.Configuration([SHA256.HashData(layer)]);
        var manifest = MadeFolder.Manifest(1);
        return new ZeroImage(
            (TarBlock.Header("0.layer", TarBlock.Size + zeros), 0),
            (header, zeros),
            (TarBlock.Header("configuration", configuration.Length), 0),
            (configuration, TarBlock.Padding(configuration.Length)),
            (TarBlock.Header("manifest.json", manifest.Length), 0),
            (manifest, TarBlock.Padding(manifest.Length) + 2 * TarBlock.Size));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (; part < parts.Count; part++, position = 0)
        {
            var (bytes, zeros) = parts[part];
            var left = bytes.Length + zeros - position;
            if (left == 0) continue;
            var taken = (int)Math.Min(count, position < bytes.Length ? bytes.Length - position : left);
            var target = buffer.AsSpan(offset, taken);
            if (position < bytes.Length) bytes.AsSpan((int)position, taken).CopyTo(target);
            else target.Clear();
            position += taken;
            return taken;
        }

        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
