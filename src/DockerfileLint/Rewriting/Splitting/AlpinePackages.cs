using System;
using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The libraries that go with Alpine's packages of headers.</summary>
internal static class AlpinePackages
{
    private static readonly Dictionary<string, string> Libraries = new(StringComparer.Ordinal)
    {
        ["bzip2-dev"] = "libbz2",
        ["curl-dev"] = "libcurl",
        ["expat-dev"] = "libexpat",
        ["freetype-dev"] = "freetype",
        ["gmp-dev"] = "gmp",
        ["hiredis-dev"] = "hiredis",
        ["icu-dev"] = "icu-libs",
        ["jansson-dev"] = "jansson",
        ["libevent-dev"] = "libevent",
        ["libffi-dev"] = "libffi",
        ["libjpeg-turbo-dev"] = "libjpeg-turbo",
        ["libpcap-dev"] = "libpcap",
        ["libpng-dev"] = "libpng",
        ["libpq-dev"] = "libpq",
        ["libsodium-dev"] = "libsodium",
        ["libuv-dev"] = "libuv",
        ["libxml2-dev"] = "libxml2",
        ["libxslt-dev"] = "libxslt",
        ["libzip-dev"] = "libzip",
        ["lz4-dev"] = "lz4-libs",
        ["mariadb-connector-c-dev"] = "mariadb-connector-c",
        ["ncurses-dev"] = "ncurses-libs",
        ["oniguruma-dev"] = "oniguruma",
        ["pcre-dev"] = "pcre",
        ["pcre2-dev"] = "pcre2",
        ["postgresql-dev"] = "libpq",
        ["readline-dev"] = "readline",
        ["sqlite-dev"] = "sqlite-libs",
        ["vips-dev"] = "vips",
        ["xz-dev"] = "xz-libs",
        ["yaml-dev"] = "yaml",
        ["zeromq-dev"] = "libzmq",
        ["zlib-dev"] = "zlib",
        ["zstd-dev"] = "zstd-libs",
    };

    /// <summary>The package that a program needs; null where it isn't known.</summary>
    public static string? Of(string headers) => Libraries.TryGetValue(headers, out var library) ? library : null;
}
