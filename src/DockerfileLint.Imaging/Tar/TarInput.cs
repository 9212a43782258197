using System;
using System.Threading;

namespace DockerfileLint.Imaging.Tar;

/// <summary>The bytes of a tar archive, block by block.</summary>
/// <param name="name">The archive, for messages.</param>
internal abstract class TarInput(string name)
{
    /// <summary>The length of a block.</summary>
    public const int BlockSize = 512;

    /// <summary>The archive, for messages.</summary>
    public string Name => name;

    /// <summary>Whether it is the whole archive of an image and not a layer, for messages.</summary>
    public bool IsImage { get; init; }

    /// <summary>How many bytes were read.</summary>
    public long Position { get; protected set; }

    /// <summary>The next block, which holds until the next call; empty at the end.</summary>
    /// <exception cref="ImageException">The archive ends within it.</exception>
    public abstract ReadOnlySpan<byte> ReadBlock(CancellationToken cancellationToken);

    /// <summary>The next bytes of a file, which hold until the next call.</summary>
    /// <param name="most">How many there are at most, and at least one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImageException">The archive ends before them.</exception>
    public abstract ReadOnlySpan<byte> ReadContent(long most, CancellationToken cancellationToken);

    /// <summary>Passes over bytes.</summary>
    /// <exception cref="ImageException">The archive ends before them.</exception>
    public virtual void Skip(long count, CancellationToken cancellationToken)
    {
        while (count > 0) count -= ReadContent(count, cancellationToken).Length;
    }

    /// <summary>Reads to the end, whatever there is.</summary>
    public abstract void Drain(CancellationToken cancellationToken);

    /// <summary>The archive ends within a file.</summary>
    protected ImageException Truncated(long end) => IsImage && end < BlockSize
        ? NoTar()
        : new ImageException($"{Name}: it ends at byte {end}, within a file");

    /// <summary>The file is another one than the user meant.</summary>
    public ImageException NoTar() => new($"{Name}: not an image: it isn't a tar archive");
}
