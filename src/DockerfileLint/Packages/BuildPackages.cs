using System;
using System.Collections.Generic;

namespace DockerfileLint.Packages;

/// <summary>Packages of systems that only build.</summary>
internal static class BuildPackages
{
    private static readonly HashSet<string> Compilers = new(StringComparer.Ordinal)
    {
        "build-essential", "build-base", "gcc", "g++", "make", "cmake", "autoconf", "automake", "libtool", "clang",
        "musl-dev", "libc-dev", "linux-headers", "python3-dev", "python3-devel", "gcc-c++", "golang", "golang-go",
        "rustc", "cargo", "maven", "gradle",
        "default-jdk", "openjdk-11-jdk", "openjdk-17-jdk", "openjdk-21-jdk", "ninja-build", "meson",
    };

    /// <summary>Whether a name is that of a compiler, a build tool or headers.</summary>
    public static bool Contains(string name) => Compilers.Contains(name) || AreHeaders(name);

    /// <summary>Whether a name is that of headers.</summary>
    // LD_PRELOAD often names the link in libjemalloc-dev.
    public static bool AreHeaders(string name) =>
        name is not ['-', ..]
            && name != "libjemalloc-dev"
            && (name.EndsWith("-dev", StringComparison.Ordinal) || name.EndsWith("-devel", StringComparison.Ordinal));
}
