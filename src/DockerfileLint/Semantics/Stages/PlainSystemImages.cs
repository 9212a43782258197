using System;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// Images of bare systems: their configuration sets <c>PATH</c> and nothing else, works in <c>/</c> and runs as root.
/// Read from the configurations of the official images.
/// </summary>
internal static class PlainSystemImages
{
    private static readonly string[] Names = [
        "alpine", "debian", "ubuntu", "busybox", "almalinux", "rockylinux", "centos"
    ];

    // They add variables of their own, and work in the same folder (docker-library's Dockerfiles, 2026).
    private static readonly string[] WithPrograms = [
        "amazoncorretto", "buildpack-deps", "eclipse-temurin", "gcc", "maven", "node", "openjdk", "python", "ruby",
        "rust"
    ];

    public static bool Contains(string reference) => IsOneOf(Names, reference);

    /// <summary>Whether an image works in <c>/</c>.</summary>
    public static bool WorksInRoot(string reference) => Contains(reference) || IsOneOf(WithPrograms, reference);

    private static bool IsOneOf(string[] names, string reference)
    {
        var name = reference.AsSpan();
        if (name.StartsWith("docker.io/".AsSpan(), StringComparison.Ordinal)) name = name.Slice(10);
        if (name.StartsWith("library/".AsSpan(), StringComparison.Ordinal)) name = name.Slice(8);
        var end = name.IndexOfAny(':', '@');
        if (end >= 0) name = name.Slice(0, end);
        foreach (var known in names)
            if (name.SequenceEqual(known.AsSpan())) return true;
        return false;
    }
}
