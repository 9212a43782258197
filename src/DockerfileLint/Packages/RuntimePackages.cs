using System;
using System.Collections.Generic;

namespace DockerfileLint.Packages;

/// <summary>
/// What a program needs at run time of Debian's packages with headers or compilers: what these depend on in the package
/// index of Debian 12 (2026-11-29). Packages whose names bear a version that changes with each release are left out.
/// </summary>
internal static class RuntimePackages
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["default-jdk"] = "default-jre-headless",
        ["default-libmysqlclient-dev"] = "libmariadb3",
        ["libfreetype6-dev"] = "libfreetype6",
        ["libmariadb-dev"] = "libmariadb3",
        ["libpq-dev"] = "libpq5",
        ["libsm-dev"] = "libsm6",
        ["libx11-dev"] = "libx11-6",
        ["libxext-dev"] = "libxext6",
        ["libxrender-dev"] = "libxrender1",
        ["libxslt1-dev"] = "libxslt1.1",
        ["openjdk-11-jdk"] = "openjdk-11-jre-headless",
        ["openjdk-17-jdk"] = "openjdk-17-jre-headless",
        ["openjdk-21-jdk"] = "openjdk-21-jre-headless",
        ["zlib1g-dev"] = "zlib1g",
    };

    /// <summary>The package that a program needs; null where it isn't known.</summary>
    public static string? Of(string package) => All.TryGetValue(package, out var name) ? name : null;
}
