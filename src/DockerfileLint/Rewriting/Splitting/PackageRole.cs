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
        "clang-format", "clang-tidy", "cppcheck", "doxygen", "gcovr", "gdb", "lcov", "valgrind",
    };

    // Headers that have no library.
    private static readonly HashSet<string> HeadersAlone = new(StringComparer.Ordinal)
    {
        "doctest-dev", "libasio-dev", "libboost-dev", "libcereal-dev", "libcli11-dev", "libcxxopts-dev",
        "libeigen3-dev", "libglm-dev", "librange-v3-dev", "librapidxml-dev", "libtclap-dev", "libutfcpp-dev",
        "nlohmann-json3-dev", "rapidjson-dev",
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
        ["libasound2-dev"] = "libasound2",
        ["libcap-dev"] = "libcap2",
        ["libdbus-1-dev"] = "libdbus-1-3",
        ["libedit-dev"] = "libedit2",
        ["libev-dev"] = "libev4",
        ["libexpat1-dev"] = "libexpat1",
        ["libfontconfig-dev"] = "libfontconfig1",
        ["libfontconfig1-dev"] = "libfontconfig1",
        ["libgd-dev"] = "libgd3",
        ["libgflags-dev"] = "libgflags2.2",
        ["libglib2.0-dev"] = "libglib2.0-0",
        ["libgoogle-glog-dev"] = "libgoogle-glog0v6",
        ["libjson-c-dev"] = "libjson-c5",
        ["libldap2-dev"] = "libldap-2.5-0",
        ["libmosquitto-dev"] = "libmosquitto1",
        ["libmemcached-dev"] = "libmemcached11",
        ["libnuma-dev"] = "libnuma1",
        ["libpcsclite-dev"] = "libpcsclite1",
        ["libseccomp-dev"] = "libseccomp2",
        ["libsnappy-dev"] = "libsnappy1v5",
        ["libssh2-1-dev"] = "libssh2-1",
        ["libudev-dev"] = "libudev1",
        ["libusb-1.0-0-dev"] = "libusb-1.0-0",
        ["libwebsockets-dev"] = "libwebsockets17",
        ["libncurses5-dev"] = "libncursesw6",
        ["libncursesw5-dev"] = "libncursesw6",
        ["libmagickwand-dev"] = "imagemagick",
        ["libvips-dev"] = "libvips42",
        ["libxslt-dev"] = "libxslt1.1",
        ["freetds-dev"] = "libsybdb5",
        ["unixodbc-dev"] = "libodbc2",
        ["uuid-dev"] = "libuuid1",
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
        if (Fetchers.Contains(name) && called.Contains(ProgramOf(name)) || ForBuilding.Contains(name)
            || HeadersAlone.Contains(name))
            return null;
        // Its library is in every base with glibc: distroless base of Debian 13 has it, and Debian itself.
        if (name == "zlib1g-dev") return new PackageRole(RuntimeNeedKind.CLibrary, null);
        if (name == "libssl-dev" || name == "openssl-dev" && manager is Apk)
            return new PackageRole(RuntimeNeedKind.OpenSsl, null);
        if (BuildPackages.AreHeaders(name) && name is not ("musl-dev" or "libc-dev" or "libc6-dev"))
            return new PackageRole(null, manager is Apt ? Library(name) : manager is Apk
                ? AlpinePackages.Of(name) : null);
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
