using System.Collections.Immutable;

namespace DockerfileLint.Images;

/// <summary>What a toolchain image is for.</summary>
internal sealed record Toolchain
{
    private readonly long? savedWithShell;

    internal Toolchain(string carries, string instead, params string[] programs)
    {
        Carries = carries;
        Instead = instead;
        Programs = ImmutableArray.Create(programs);
    }

    /// <summary>What the image carries, in a few words.</summary>
    public string Carries { get; }

    /// <summary>On which base the finished program runs.</summary>
    public string Instead { get; }

    /// <summary>
    /// About how many bytes larger the image is than the one to ship on, uncompressed; null where nobody measured it.
    /// </summary>
    public long? SavedBytes { get; init; }

    /// <summary>The same against an image with a shell, where a shell starts the program.</summary>
    public long? SavedBytesWithShell
    {
        get => savedWithShell ?? SavedBytes;
        init => savedWithShell = value;
    }

    /// <summary>The programs of the toolchain: a container that starts one of them needs it.</summary>
    public ImmutableArray<string> Programs { get; }
}
