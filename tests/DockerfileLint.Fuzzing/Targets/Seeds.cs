using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>The real Dockerfiles that the repository carries, and the rules' fixtures.</summary>
internal static class Seeds
{
    private static readonly Assembly Here = typeof(Seeds).Assembly;

    public static ImmutableArray<string> Dockerfiles { get; } =
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith("Seeds/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static string Read(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
