using System;
using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// What packages of Debian 12 are called in Debian 13 and in Ubuntu from 24.04 on: libraries whose interface the
/// transition to 64-bit times changed, and those with a new version in their name.
/// </summary>
internal static class SuitePackages
{
    private static readonly HashSet<string> WithTimes = new(StringComparer.Ordinal)
    {
        "libasound2", "libcurl4", "libev4", "libevent-2.1-7", "libglib2.0-0", "libmagic1",
        "libmemcached11",
        "libpcap0.8", "libpng16-16", "libreadline8", "libssh2-1", "libuv1", "libmosquitto1",
        "libvips42",
    };

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["libcurl3-gnutls"] = "libcurl3t64-gnutls",
        ["libhiredis0.14"] = "libhiredis1.1.0",
        ["libldap-2.5-0"] = "libldap2",
        ["libmicrohttpd12"] = "libmicrohttpd12t64",
        ["libwebsockets17"] = "libwebsockets19t64",
        ["libgoogle-glog0v6"] = "libgoogle-glog0v6t64",
    };

    // The old names stay valid in Debian 13 where only the interface changed: the new packages provide them.
    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal)
    {
        "libhiredis0.14", "libldap-2.5-0", "libwebsockets17",
    };

    /// <summary>The name of a package in an image: where its tag names no release, one that both have.</summary>
    public static string In(ImageReference image, string package)
    {
        if (Systems.SuiteOf(image) is { } named) return In(named, package);
        return Systems.UsualSuiteOf(image) is { } usual && Gone.Contains(package) ? In(usual, package) : package;
    }

    private static string In(string suite, string package)
    {
        if (suite is not ("trixie" or "noble" or "plucky" or "questing" or "resolute")) return package;
        if (suite == "trixie" && Renamed.TryGetValue(package, out var name)) return name;
        return WithTimes.Contains(package) ? package + "t64" : package;
    }
}
