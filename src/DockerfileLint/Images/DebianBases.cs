using System;
using System.Collections.Generic;

namespace DockerfileLint.Images;

/// <summary>
/// What images that are built on Debian or Ubuntu have besides it, by the Dockerfiles of these images.
/// </summary>
internal static class DebianBases
{
    private static readonly string[] Compilers = ["g++", "gcc", "libc6-dev", "make", "pkg-config"];

    private static readonly string[] Slim = ["ca-certificates", "netbase", "tzdata"];

    private static readonly string[] DotNet = ["ca-certificates", "libgcc-s1", "libstdc++6", "tzdata", "zlib1g"];

    // buildpack-deps: its variants curl and scm, and the full one.
    private static readonly string[] Scm =
    [
        "ca-certificates", "curl", "gnupg", "netbase", "sq", "wget", "tzdata", "git", "mercurial", "openssh-client",
        "subversion", "procps",
    ];

    private static readonly string[] Full =
    [
        .. Scm, "autoconf", "automake", "bzip2", "default-libmysqlclient-dev", "dpkg-dev", "file", "g++", "gcc",
        "imagemagick", "libbz2-dev", "libc6-dev", "libcurl4-openssl-dev", "libdb-dev", "libevent-dev", "libffi-dev",
        "libgdbm-dev", "libglib2.0-dev", "libgmp-dev", "libjpeg-dev", "libkrb5-dev", "liblzma-dev",
        "libmagickcore-dev", "libmagickwand-dev", "libmaxminddb-dev", "libncurses5-dev", "libncursesw5-dev",
        "libpng-dev", "libpq-dev", "libreadline-dev", "libsqlite3-dev", "libssl-dev", "libtool", "libwebp-dev",
        "libxml2-dev", "libxslt1-dev", "libyaml-dev", "make", "patch", "unzip", "xz-utils", "zlib1g-dev",
    ];

    private static readonly Dictionary<string, string[]> Official = new(StringComparer.Ordinal)
    {
        ["debian"] = [],
        ["ubuntu"] = [],
        ["buildpack-deps"] = Full,
        ["gcc"] = Full,
        ["golang"] = [.. Scm, .. Compilers],
        ["node"] = Full,
        ["perl"] = Full,
        ["php"] = ["autoconf", "ca-certificates", "curl", "dpkg-dev", "file", "re2c", "xz-utils", .. Compilers],
        ["python"] = Full,
        ["ruby"] = Full,
        ["rust"] = Full,
    };

    // Official images that are built on Debian, besides those above.
    private static readonly HashSet<string> OnDebian = new(StringComparer.Ordinal)
    {
        "drupal", "elixir", "erlang", "haskell", "httpd", "joomla", "memcached", "nginx", "postgres", "pypy", "redis",
        "wordpress",
    };

    private static readonly string[] Ubuntu = ["focal", "jammy", "noble", "questing", "resolute"];

    private static readonly string[] OtherSystems =
        ["alpine", "azurelinux", "centos", "mariner", "nanoserver", "windowsservercore", "-ubi"];

    /// <summary>Whether an image is built on Debian for certain, not on Ubuntu.</summary>
    public static bool IsDebian(ImageReference image)
    {
        var tag = image.Tag ?? "latest";
        if (Has(tag, Ubuntu) || Has(tag, OtherSystems)) return false;
        if (image.Repository.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal))
            return tag is ['6' or '7' or '8' or '9', '.' or '-', ..];
        return image.IsOfficial
            && image.Repository != "ubuntu"
            && (Official.ContainsKey(image.Repository) || OnDebian.Contains(image.Repository));
    }

    /// <summary>
    /// Whether an image is built on Debian or Ubuntu for certain, whose <c>/bin/sh</c> is dash; those without a shell
    /// are among them.
    /// </summary>
    public static bool HasDash(ImageReference image)
    {
        if (IsDebian(image)) return true;
        var tag = image.Tag ?? "latest";
        if (Has(tag, OtherSystems) || image is { Tag: null, Digest: not null, Repository: not "ubuntu" }) return false;
        if (image.Repository == "nvidia/cuda") return tag.Contains("-ubuntu", StringComparison.Ordinal);
        if (DotNetImage.Of(image) is { } dotnet) return dotnet.Major >= 10 || Has(tag, Ubuntu);
        return image.IsOfficial && (image.Repository is "ubuntu" or "eclipse-temurin" || Has(tag, Ubuntu));
    }

    /// <summary>Whether the full variant of an image has all of buildpack-deps, which its slim one doesn't.</summary>
    public static bool HasBuildpack(ImageReference image) =>
        image.IsOfficial && Official.TryGetValue(image.Repository, out var packages) && packages == Full;

    /// <summary>
    /// The packages of an image; null where they aren't known, or it isn't built on Debian or Ubuntu.
    /// </summary>
    public static PackageSet? PackagesOf(ImageReference image) =>
        NamesOf(image) is { } names ? Together(names, LeavesOutDocuments(image)) : null;

    /// <summary>Whether dpkg in an image installs no documentation, manual pages and translations.</summary>
    public static bool LeavesOutDocuments(ImageReference image) =>
        image.Repository == "ubuntu"
            || image.Repository.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal)
            || image.IsOfficial && image.Tag?.Contains("slim", StringComparison.Ordinal) == true;

    /// <summary>What buildpack-deps installs, in bytes.</summary>
    public static long BuildpackBytes => BuildpackBytesBeyond(new PackageSet(DebianPackages.Count));

    /// <summary>What buildpack-deps installs beyond some packages, in bytes.</summary>
    public static long BuildpackBytesBeyond(PackageSet others)
    {
        var kept = Together(Slim);
        kept.Add(others);
        return Together(Full).BytesBeyond(kept);
    }

    private static bool Has(string tag, string[] parts) =>
        Array.Exists(parts, part => tag.Contains(part, StringComparison.Ordinal));

    private static string[]? NamesOf(ImageReference image)
    {
        var tag = image.Tag ?? "latest";
        if (tag.Contains("alpine", StringComparison.Ordinal) || image.Digest is not null && image.Tag is null)
            return null;
        if (image.Repository is "mcr.microsoft.com/dotnet/aspnet" or "mcr.microsoft.com/dotnet/runtime"
            or "mcr.microsoft.com/dotnet/runtime-deps")
            return DotNet;
        if (image.Repository == "mcr.microsoft.com/dotnet/sdk") return [.. DotNet, "curl", "git", "procps", "wget"];
        if (!image.IsOfficial || !Official.TryGetValue(image.Repository, out var packages)) return null;
        return tag.Contains("slim", StringComparison.Ordinal) && packages.Length > 0 ? Slim : packages;
    }

    private static PackageSet Together(string[] names, bool isWithoutDocuments = false)
    {
        var all = new PackageSet(DebianPackages.Count, isWithoutDocuments);
        foreach (var name in names)
            if (DebianPackages.Find(name, withRecommended: false) is { } found) all.Add(found);
        return all;
    }
}
