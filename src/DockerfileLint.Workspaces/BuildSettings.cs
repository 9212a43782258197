using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Pins;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What a user says of how images are built. It wins over what the repository says; what is left out is looked for
/// there.
/// </summary>
public sealed record BuildSettings
{
    /// <summary>Nothing is said.</summary>
    public static BuildSettings Default { get; } = new();

    /// <summary>The root of the build context of all Dockerfiles.</summary>
    public string? ContextFolder { get; init; }

    /// <summary>The stage that is built.</summary>
    public string? Target { get; init; }

    /// <summary>The platform that is built for, such as <c>linux/arm64</c>.</summary>
    public string? Platform { get; init; }

    /// <summary>Build arguments; the value is null where one is given but not known.</summary>
    public ImmutableDictionary<string, string?> BuildArguments { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>Additional build contexts by name; the value is null where it is not known.</summary>
    public ImmutableDictionary<string, string?> BuildContexts { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>The versions and digests that fixes write; <see cref="PinFile"/> reads them.</summary>
    public PinList Pins { get; init; } = PinList.Empty;

    /// <summary>The last value of each name of <c>NAME=value</c>; null for a name without one.</summary>
    internal static ImmutableDictionary<string, string?> Pairs(IEnumerable<string> pairs)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var parts in pairs.Select(static pair => pair.Split(['='], 2)))
            found[parts[0]] = parts.Length == 2 ? parts[1] : null;
        return found.ToImmutable();
    }
}
