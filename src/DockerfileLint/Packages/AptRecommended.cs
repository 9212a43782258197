using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// What is known to fail without the packages that others only recommend (package data of Debian 12, November 2026): a
/// gcc without <c>stdio.h</c>, a curl without the certificates for https.
/// </summary>
internal static class AptRecommended
{
    private const string Certificates = "ca-certificates";
    private const string CHeaders = "libc6-dev";

    private static readonly HashSet<string> FetchOverHttps = new(StringComparer.Ordinal)
    {
        "aria2", "curl", "git", "libcurl3-gnutls", "libcurl4", "subversion", "wget",
    };

    // What depends on them, or is another of them.
    private static readonly Dictionary<string, string[]> Brought = new(StringComparer.Ordinal)
    {
        [Certificates] = [Certificates, "python3-pip", "software-properties-common"],
        [CHeaders] = [CHeaders, "build-essential", "clang", "g++", "gfortran", "libtool", "zlib1g-dev"],
        ["gcc"] = ["gcc", "build-essential", "clang", "g++"],
        ["gpg-agent"] = ["gpg-agent", "gnupg", "gnupg2", "gnupg-agent"],
        ["make"] = ["make", "build-essential", "dpkg-dev", "ninja-build"],
    };

    /// <summary>
    /// What has to be named once recommended packages are left out, each with the package for which; null where that
    /// can't be told, as for the compilers that pip may need.
    /// </summary>
    /// <param name="packages">What is installed.</param>
    /// <param name="isPresent">Whether a package is among these, or was installed before.</param>
    /// <param name="calls">Whether a program is called after that.</param>
    public static List<(ShellWord Of, string Name)>? Find(
        ImmutableArray<ShellWord> packages, Func<string, bool> isPresent, Func<string, bool> calls)
    {
        var found = new List<(ShellWord, string)>();
        foreach (var word in packages)
        {
            if (PackageChange.NameOf(word) is not { } name) continue;
            if (name == "python3-pip" && !isPresent("build-essential") && Pip.Instance.Programs.Any(calls))
                return null;
            foreach (var needed in NeededBy(name, calls))
                if (IsMissing(needed, isPresent) && !found.Exists(other => other.Item2 == needed))
                    found.Add((word, needed));
        }

        return found;
    }

    private static IEnumerable<string> NeededBy(string name, Func<string, bool> calls)
    {
        if (FetchOverHttps.Contains(name)) yield return Certificates;
        if (WithoutVersion(name) == "gcc") yield return CHeaders;
        if (IsPhpDev(name) && (calls("pecl") || calls("phpize"))) yield return "make";
        switch (name)
        {
            case "cmake":
                yield return "gcc";
                yield return CHeaders;
                yield return "make";
                break;
            case "git" when calls("ssh"):
                yield return "openssh-client";
                break;
            case "git" when calls("patch"):
                yield return "patch";
                break;
            case "software-properties-common" when calls("add-apt-repository"):
                yield return "gpg-agent";
                break;
            case "xvfb" when calls("xvfb-run"):
                yield return "xauth";
                break;
        }
    }

    /// <summary>What extensions of PHP are compiled with: <c>php-dev</c>, <c>php8.2-dev</c>.</summary>
    private static bool IsPhpDev(string name) =>
        name.StartsWith("php", StringComparison.Ordinal)
            && name.EndsWith("-dev", StringComparison.Ordinal)
            && name.Substring(3, name.Length - 7).All(static c => c is >= '0' and <= '9' or '.');

    private static bool IsMissing(string needed, Func<string, bool> isPresent) =>
        !(Brought.TryGetValue(needed, out var names) ? names.Any(isPresent) : isPresent(needed));

    /// <summary>The name of a compiler without a version: <c>gcc</c> of <c>gcc-12</c>.</summary>
    public static string WithoutVersion(string name)
    {
        var dash = name.LastIndexOf('-');
        return dash > 0 && dash + 1 < name.Length
            && name.Skip(dash + 1).All(static digit => digit is >= '0' and <= '9' or '.')
            ? name.Substring(0, dash)
            : name;
    }
}
