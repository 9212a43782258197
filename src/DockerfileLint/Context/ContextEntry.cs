using System;
using System.Threading;

namespace DockerfileLint.Context;

/// <summary>A file or a link of the build context.</summary>
public sealed class ContextEntry
{
    private const long Unknown = -1;
    private readonly Func<string, long>? sizeOf;
    private long size = Unknown;

    /// <summary>A file of a known size.</summary>
    public ContextEntry(string path, long size)
    {
        Path = path;
        this.size = size;
    }

    /// <summary>
    /// A file whose size is looked up when it is first asked for: few are needed, and a context may contain very many
    /// files.
    /// </summary>
    public ContextEntry(string path, Func<string, long> sizeOf)
    {
        Path = path;
        this.sizeOf = sizeOf;
    }

    /// <summary>The path from the context root, with <c>/</c>, without a leading one.</summary>
    public string Path { get; }

    /// <summary>The bytes of the file; 0 for a link.</summary>
    public long Size
    {
        get
        {
            var known = Interlocked.Read(ref size);
            if (known == Unknown) Interlocked.Exchange(ref size, known = sizeOf!(Path));
            return known;
        }
    }
}
