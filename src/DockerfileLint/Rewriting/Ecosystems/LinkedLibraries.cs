using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Splitting;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The libraries that a program is linked to, by the names that <c>-l</c> takes.</summary>
internal static class LinkedLibraries
{
    // Of glibc and musl, or of every base with one of them.
    private static readonly HashSet<string> OfSystem = new(StringComparer.Ordinal)
    {
        "m", "c", "pthread", "dl", "rt", "util", "resolv", "crypt", "nsl", "anl", "z",
    };

    // Of the compiler.
    private static readonly HashSet<string> OfCompiler = new(StringComparer.Ordinal)
    {
        "stdc++", "gcc_s", "gcc", "gomp", "stdc++fs", "supc++",
    };

    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["pq"] = "libpq", ["sqlite3"] = "libsqlite3", ["mysqlclient"] = "libmariadb", ["mariadb"] = "libmariadb",
        ["curl"] = "libcurl", ["xml2"] = "libxml2", ["ncurses"] = "libncurses", ["ncursesw"] = "libncurses",
        ["tinfo"] = "libncurses", ["uuid"] = "libuuid", ["pcre2-8"] = "libpcre2-8", ["lzma"] = "liblzma",
        ["bz2"] = "libbz2", ["event"] = "libevent", ["jpeg"] = "libjpeg", ["png"] = "libpng", ["odbc"] = "libodbc",
        ["usb-1.0"] = "libusb-1.0", ["udev"] = "libudev", ["asound"] = "libasound", ["X11"] = "libx11",
    };

    // Those whose headers buildpack-deps has, and so the images on it.
    private static readonly Dictionary<string, string> OfBuildpack = new(StringComparer.Ordinal)
    {
        ["curl"] = "libcurl4", ["pq"] = "libpq5", ["sqlite3"] = "libsqlite3-0", ["xml2"] = "libxml2",
        ["mariadb"] = "libmariadb3", ["mysqlclient"] = "libmariadb3", ["ncurses"] = "libncursesw6",
        ["ncursesw"] = "libncursesw6", ["readline"] = "libreadline8", ["yaml"] = "libyaml-0-2",
        ["event"] = "libevent-2.1-7",
        ["ffi"] = "libffi8", ["gmp"] = "libgmp10", ["lzma"] = "liblzma5", ["bz2"] = "libbz2-1.0",
        ["png16"] = "libpng16-16",
        ["jpeg"] = "libjpeg62-turbo", ["xslt"] = "libxslt1.1", ["glib-2.0"] = "libglib2.0-0",
    };

    /// <summary>Says what a library needs; the draft refuses where no package shows where it comes from.</summary>
    /// <param name="draft">What is gathered, with the packages that the build installs.</param>
    /// <param name="name">The name, without <c>lib</c>.</param>
    /// <param name="evidence">What links it.</param>
    /// <param name="own">The names of libraries that the build itself makes.</param>
    /// <param name="image">The image of the build, which may have libraries.</param>
    public static void Add(
        SplitDraft draft, string name, Evidence evidence, ISet<string> own, ImageReference? image = null)
    {
        if (OfCompiler.Contains(name)) draft.Need(RuntimeNeedKind.CxxLibrary, NeedState.Shown, evidence);
        else if (name is "ssl" or "crypto") draft.Need(RuntimeNeedKind.OpenSsl, NeedState.Shown, evidence);
        else if (OfSystem.Contains(name) || own.Contains(name) || IsInstalled(draft, name)) return;
        else if (image?.Repository is "gcc" or "buildpack-deps" or "python" or "ruby"
            && OfBuildpack.TryGetValue(name, out var package))
            draft.Install(package, evidence);
        else
            draft.Refuse($"it is linked to lib{name}, and no package shows where that comes from", evidence);
    }

    private static bool IsInstalled(SplitDraft draft, string name)
    {
        var known = Packages.TryGetValue(name, out var package) ? package : name;
        return draft.Packages.Any(
            one => one.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0
                || known.StartsWith("lib", StringComparison.Ordinal)
                    && one.Contains(known.Substring(3), StringComparison.Ordinal));
    }
}
