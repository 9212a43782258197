using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>An entry of a layer that is made. Names are bytes: each character is one.</summary>
internal sealed record MadeEntry(MadeKind Kind, string Path)
{
    /// <summary>What a file contains, with its zeros where it is sparse.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Where a link leads.</summary>
    public string Link { get; init; } = "";

    /// <summary>The permissions.</summary>
    public int Mode { get; init; } = 0b110_100_100;

    /// <summary>The owner.</summary>
    public long UserId { get; init; }

    /// <summary>The group.</summary>
    public long GroupId { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long Modified { get; init; } = 1_700_000_000;

    /// <summary>Nanoseconds after them, which only pax can say.</summary>
    public int Nanoseconds { get; init; }

    /// <summary>The extended attributes, which only pax can say.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The parts of a sparse file that are stored; null for all others.</summary>
    public IReadOnlyList<(int Offset, int Length)>? Parts { get; init; }
}
