using System;
using System.Collections.Generic;
using DockerfileLint.Packages;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>What a program needs at run time of a package that its build installs.</summary>
/// <param name="Kind">What a base may have as well; null for nothing of that kind.</param>
/// <param name="Package">The package that the final image needs; null where it isn't known.</param>
internal sealed record PackageRole(RuntimeNeedKind? Kind, string? Package)
{
    private static readonly HashSet<string> ForBuilding = new(StringComparer.Ordinal)
    {
        "apt-transport-https", "apt-utils", "binutils", "bison", "bzip2", "ccache", "dirmngr", "dpkg-dev", "file",
        "flex", "git", "gnupg", "gnupg2", "lld", "llvm", "lsb-release", "meson", "nasm", "ninja", "ninja-build",
        "patch", "pkg-config", "pkgconf", "protobuf-compiler", "rsync", "software-properties-common", "unzip", "upx",
        "xz-utils", "yasm", "zip", "ragel", "swig", "musl-tools", "libc6-dev", "linux-headers-generic",
        "python3-dev", "python-dev", "python3-devel", "libpython3-dev", "python3-venv", "python3-pip",
    };

    // Programs that builds call, and that programs may start, too.
    private static readonly HashSet<string> Fetchers = new(StringComparer.Ordinal)
    {
        "curl", "wget", "git", "unzip", "jq", "openssh-client", "rsync", "nodejs", "npm", "python3", "perl",
    };

    // Tools that a program needs only where it starts them.
    private static readonly HashSet<string> ToolPackages = new(StringComparer.Ordinal)
    {
        "bash-completion", "curl", "dnsutils", "git", "gnupg", "htop", "iproute2", "iputils-ping", "jq", "less", "lsof",
        "man-db", "nano", "net-tools", "netcat", "netcat-openbsd", "netcat-traditional", "openssh-client", "procps",
        "rsync", "screen", "strace", "sudo", "telnet", "tmux", "tree", "unzip", "vim", "vim-tiny", "wget", "zip",
    };

    private static readonly Dictionary<string, string> Libraries = new(StringComparer.Ordinal)
    {
        ["libcurl4-openssl-dev"] = "libcurl4",
        ["libcurl4-gnutls-dev"] = "libcurl3-gnutls",
        ["libffi-dev"] = "libffi8",
        ["libjpeg-dev"] = "libjpeg62-turbo",
        ["libjpeg62-turbo-dev"] = "libjpeg62-turbo",
        ["libpng-dev"] = "libpng16-16",
        ["libreadline-dev"] = "libreadline8",
        ["libsqlite3-dev"] = "libsqlite3-0",
        ["libxml2-dev"] = "libxml2",
        ["libyaml-dev"] = "libyaml-0-2",
        ["libzmq3-dev"] = "libzmq5",
        ["liblz4-dev"] = "liblz4-1",
        ["libzstd-dev"] = "libzstd1",
        ["liblzma-dev"] = "liblzma5",
        ["libbz2-dev"] = "libbz2-1.0",
        ["libmagic-dev"] = "libmagic1",
        ["libpcap-dev"] = "libpcap0.8",
        ["libncurses-dev"] = "libncursesw6",
        ["libuv1-dev"] = "libuv1",
        ["libgmp-dev"] = "libgmp10",
        ["libhiredis-dev"] = "libhiredis0.14",
        ["libjansson-dev"] = "libjansson4",
        ["libmicrohttpd-dev"] = "libmicrohttpd12",
        ["libpcre2-dev"] = "libpcre2-8-0",
        ["libpcre3-dev"] = "libpcre3",
        ["librdkafka-dev"] = "librdkafka1",
        ["libsodium-dev"] = "libsodium23",
        ["libevent-dev"] = "libevent-2.1-7",
    };

    /// <summary>
    /// What is needed of a package; null for nothing. A program that the build itself calls is for the build.
    /// </summary>
    /// <param name="name">The package.</param>
    /// <param name="called">The programs that RUNs call.</param>
    /// <param name="manager">The manager that installs it.</param>
    /// <param name="programs">Whether the program starts others than those that are known.</param>
    public static PackageRole? Of(string name, ISet<string> called, PackageManager manager, NeedState programs)
    {
        if (programs != NeedState.Open && ToolPackages.Contains(name)) return null;
        if (name == "ca-certificates") return new PackageRole(RuntimeNeedKind.Certificates, null);
        if (name == "tzdata") return new PackageRole(RuntimeNeedKind.TimeZones, null);
        if (Fetchers.Contains(name) && called.Contains(ProgramOf(name)) || ForBuilding.Contains(name)) return null;
        if (name == "libssl-dev") return new PackageRole(RuntimeNeedKind.OpenSsl, null);
        if (BuildPackages.AreHeaders(name) && name is not ("musl-dev" or "libc-dev" or "libc6-dev"))
            return new PackageRole(null, manager is Apt ? Library(name) : null);
        return BuildPackages.Contains(name) ? null : new PackageRole(null, name);
    }

    private static string? Library(string headers) =>
        Libraries.TryGetValue(headers, out var library) ? library : RuntimePackages.Of(headers);

    private static string ProgramOf(string package) => package switch
    {
        "openssh-client" => "ssh",
        "nodejs" => "node",
        _ => package,
    };
}
