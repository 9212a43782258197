using System;

namespace DockerfileLint.Semantics.Errors;

/// <summary>
/// The grammar of platforms, as containerd defines it: <c>OS</c>, <c>ARCH</c>, <c>OS/ARCH</c> or
/// <c>OS/ARCH/VARIANT</c>.
/// </summary>
internal static class PlatformSyntax
{
    private static readonly string[] Systems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
        "openbsd", "plan9",
        "solaris", "windows", "zos", "macos",
    ];

    private static readonly string[] Architectures =
    [
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "loong64", "mips", "mipsle", "mips64",
        "mips64le", "mips64p32",
        "mips64p32le", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
        "x86_64", "x86-64",
        "i386", "aarch64", "armhf", "armel",
    ];

    /// <summary>Why a text isn't a valid platform; null if it is.</summary>
    public static string? Problem(string text)
    {
        if (text.Contains('*')) return "wildcards are not allowed";
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
            if (!IsPart(i == 0 ? WithoutVersion(parts[0]) : parts[i])) return $"'{parts[i]}' can't be part of it";
        if (parts.Length > 3) return "it has more than three parts";
        if (parts.Length > 1 || IsKnown(WithoutVersion(parts[0]))) return null;
        return $"'{text}' isn't a known operating system or architecture; write linux/amd64, for example";
    }

    private static bool IsKnown(string name)
    {
        var lower = name.ToLowerInvariant();
        return Array.IndexOf(Systems, lower) >= 0 || Array.IndexOf(Architectures, lower) >= 0;
    }

    /// <summary>The version of the system may follow in parentheses: <c>windows(10.0.17763)</c>.</summary>
    private static string WithoutVersion(string part)
    {
        var open = part.IndexOf('(');
        return open > 0 && part[part.Length - 1] == ')' ? part.Substring(0, open) : part;
    }

    private static bool IsPart(string part)
    {
        foreach (var c in part)
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '.' or '-'))
                return false;
        return part.Length > 0;
    }
}
