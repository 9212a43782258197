using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>Which version of Go a RUN calls, as far as a variable or the packages of the system tell.</summary>
internal static class GoVersions
{
    // The first one with modules, and with go clean -modcache.
    private const int FirstMinor = 11;

    // Their packages are older.
    private static readonly HashSet<string> OldSystems = new(StringComparer.Ordinal)
    {
        "alpine:3.5", "alpine:3.6", "alpine:3.7", "alpine:3.8", "debian:8", "debian:jessie", "debian:9",
        "debian:stretch", "ubuntu:14.04", "ubuntu:trusty", "ubuntu:16.04", "ubuntu:xenial", "ubuntu:18.04",
        "ubuntu:bionic",
    };

    /// <summary>Whether it is surely older than 1.11.</summary>
    public static bool IsOld(RunModel run)
    {
        foreach (var name in new[] { "GOLANG_VERSION", "GO_VERSION" })
            if (run.State.GetValue(name) is { } value) return IsOld(value);
        if (run.Stage?.RootBase.Known is not { Tag: { } tag } image) return false;
        var dash = tag.IndexOf('-');
        return OldSystems.Contains($"{image.Repository}:{(dash < 0 ? tag : tag.Substring(0, dash))}");
    }

    private static bool IsOld(string version)
    {
        var parts = version.TrimStart('g', 'o', 'v').Split('.');
        return parts.Length > 1
            && parts[0] == "1"
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && minor < FirstMinor;
    }
}
