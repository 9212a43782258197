using System;

namespace DockerfileLint.Imaging.Layers;

/// <summary>The SHA-256 of bytes that come in parts, where there is no library for it.</summary>
internal sealed class ManagedDigest
{
    private readonly uint[] state = (uint[])Sha256.Start.Clone();
    private readonly byte[] open = new byte[DigestBlocks.Length];
    private int openLength;
    private long total;

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        total += bytes.Length;
        if (openLength > 0)
        {
            var taken = Math.Min(open.Length - openLength, bytes.Length);
            Keep(bytes.Slice(0, taken));
            bytes = bytes.Slice(taken);
            if (openLength < open.Length) return;
            Sha256.Absorb(state, open);
            openLength = 0;
        }

        var whole = bytes.Length - bytes.Length % open.Length;
        Sha256.Absorb(state, bytes.Slice(0, whole));
        Keep(bytes.Slice(whole));
    }

    /// <summary>The digest; begins anew.</summary>
    public byte[] Finish()
    {
        var last = DigestBlocks.Last(openLength, total);
        open.AsSpan(0, openLength).CopyTo(last);
        Sha256.Absorb(state, last);
        var digest = Sha256.DigestOf(state);
        Sha256.Start.CopyTo(state, 0);
        (openLength, total) = (0, 0);
        return digest;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(open.AsSpan(openLength));
        openLength += bytes.Length;
    }
}
