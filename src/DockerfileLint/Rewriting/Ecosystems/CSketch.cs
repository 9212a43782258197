using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a program in C or C++ that CMake or make builds.</summary>
/// <param name="site">The folder.</param>
/// <param name="text">The build file.</param>
internal sealed class CSketch(InitSite site, SourceText text)
{
    private const string CMakeFile = "CMakeLists.txt";
    private const string Image = "debian:trixie";

    private static readonly string[] Makefiles = ["GNUmakefile", "makefile", "Makefile"];

    // What find_package, pkg_check_modules and -l name, and the package of Debian with its headers.
    private static readonly Dictionary<string, string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["openssl"] = "libssl-dev", ["ssl"] = "libssl-dev", ["crypto"] = "libssl-dev", ["libssl"] = "libssl-dev",
        ["libcrypto"] = "libssl-dev", ["curl"] = "libcurl4-openssl-dev", ["libcurl"] = "libcurl4-openssl-dev",
        ["zlib"] = "zlib1g-dev", ["z"] = "zlib1g-dev", ["sqlite3"] = "libsqlite3-dev", ["sqlite"] = "libsqlite3-dev",
        ["postgresql"] = "libpq-dev", ["libpq"] = "libpq-dev", ["pq"] = "libpq-dev", ["libxml2"] = "libxml2-dev",
        ["xml2"] = "libxml2-dev", ["libxml-2.0"] = "libxml2-dev", ["jpeg"] = "libjpeg-dev", ["png"] = "libpng-dev",
        ["libpng"] = "libpng-dev", ["bzip2"] = "libbz2-dev", ["bz2"] = "libbz2-dev", ["lzma"] = "liblzma-dev",
        ["liblzma"] = "liblzma-dev", ["ncurses"] = "libncurses-dev", ["ncursesw"] = "libncurses-dev",
        ["curses"] = "libncurses-dev", ["readline"] = "libreadline-dev", ["libevent"] = "libevent-dev",
        ["event"] = "libevent-dev", ["uuid"] = "uuid-dev", ["libuv"] = "libuv1-dev", ["uv"] = "libuv1-dev",
        ["libmicrohttpd"] = "libmicrohttpd-dev", ["microhttpd"] = "libmicrohttpd-dev", ["json-c"] = "libjson-c-dev",
        ["jansson"] = "libjansson-dev", ["cjson"] = "libcjson-dev", ["nlohmann_json"] = "nlohmann-json3-dev",
        ["fmt"] = "libfmt-dev", ["spdlog"] = "libspdlog-dev", ["yaml"] = "libyaml-dev", ["gmp"] = "libgmp-dev",
        ["yaml-cpp"] = "libyaml-cpp-dev", ["protobuf"] = "libprotobuf-dev protobuf-compiler",
    };

    // What sources include that no linked library and no find_package shows.
    private static readonly (string Sign, string Package)[] Headers =
    [
        ("Eigen/", "libeigen3-dev"), ("asio.hpp", "libasio-dev"), ("boost/", "libboost-dev"),
        ("cereal/", "libcereal-dev"), ("cxxopts.hpp", "libcxxopts-dev"), ("glm/", "libglm-dev"),
        ("nlohmann/", "nlohmann-json3-dev"), ("rapidjson/", "rapidjson-dev"),
    ];

    // Of the compiler or of the C library.
    private static readonly HashSet<string> OfSystem = new(StringComparer.OrdinalIgnoreCase)
    {
        "threads", "m", "c", "pthread", "dl", "rt", "util", "resolv", "crypt", "stdc++", "gcc", "gcc_s", "stdc++fs",
        "openmp", "pkgconfig", "pkg-config", "git", "doxygen", "gtest", "catch2",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Executable = new(
        @"\badd_executable\s*\(\s*(?<name>[A-Za-z0-9_.${}-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Patience);

    private static readonly Regex Project = new(
        @"\bproject\s*\(\s*(?<name>[A-Za-z0-9_.-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Patience);

    private static readonly Regex Found = new(
        @"\bfind_package\s*\(\s*(?<name>[A-Za-z0-9_.-]+)"
            + @"|\bpkg_(?:check_modules|search_module)\s*\(\s*\w+\s+(?:(?:REQUIRED|IMPORTED_TARGET|QUIET)\s+)*"
            + @"(?<name>[A-Za-z0-9_.+-]+)|\bpkg-config\s+(?:--[a-z-]+\s+)+(?<name>[A-Za-z0-9_.+-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience);

    private static readonly Regex Output = new(
        @"RUNTIME_OUTPUT_DIRECTORY\s+""?\$\{(?:CMAKE|PROJECT)_BINARY_DIR\}/(?<folder>[A-Za-z0-9_/-]+)",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>Whether a folder has a build file and sources, and no manifest of another language.</summary>
    public static bool Fits(InitSite site) =>
        (site.Exists(CMakeFile) || Makefiles.Any(site.Exists))
            && site.Sources(SourceLanguage.C).Files.Count > 0
            && !Ecosystem.All.Any(one => one is not CEcosystem && one.Recognizes(site));

    /// <summary>The sketch; null where it isn't known which program the image runs.</summary>
    public static ProjectSketch? Of(InitSite site) =>
        site.Read(CMakeFile) is { } cmake ? new CSketch(site, cmake).OfCMake()
            : Makefiles.Select(site.Read).FirstOrDefault(static one => one is not null) is { } make
                ? new CSketch(site, make).OfMake()
            : site.Refuse("its build file can't be read");

    private bool IsCxx => site.Sources(SourceLanguage.C).Files.Any(static file =>
        file.Text.Path.EndsWith(".cpp", StringComparison.Ordinal)
            || file.Text.Path.EndsWith(".cc", StringComparison.Ordinal)
            || file.Text.Path.EndsWith(".cxx", StringComparison.Ordinal));

    private ProjectSketch? OfCMake()
    {
        var files = site.Files.Where(static file => file.Path == CMakeFile
                || file.Path.EndsWith("/" + CMakeFile, StringComparison.Ordinal))
            .Where(static file => !ForTests(file.Path)).Select(file => site.Read(file.Path)).OfType<SourceText>()
            .ToList();
        var programs = files.SelectMany(static file => Executable.Matches(Uncommented(file.Text)).Cast<Match>()
                .Select(match => (Name: match.Groups["name"].Value, File: file)))
            .Select(one => (Name: one.Name.Contains("PROJECT_NAME", StringComparison.Ordinal)
                ? Project.Match(text.Text).Groups["name"].Value
                : one.Name, one.File))
            .Where(static one => one.Name.Length > 0 && one.Name.IndexOf('$') < 0 && !ForTests(one.Name)).ToList();
        if (programs.Count == 0) return site.Refuse("no add_executable of its CMakeLists.txt names a program",
            Evidence.At(text, 0));
        var chosen = site.Choose(
            "program", "The project has more than one program. Which one does the image run?",
            [.. programs.Select(static one => one.Name).Distinct(StringComparer.Ordinal)], Evidence.At(text, 0));
        if (chosen is null) return null;
        var file = programs.Find(one => one.Name == chosen).File;
        var folder = file.Path == CMakeFile ? "" : file.Path.Substring(0, file.Path.Length - CMakeFile.Length);
        var output = Output.Match(text.Text) is { Success: true } named ? named.Groups["folder"].Value + "/" : folder;
        var needed = Libraries(files.Select(static one => Uncommented(one.Text)), "cmake", "make");
        // Other programs of the project that this one starts.
        var targets = programs.Select(static one => one.Name).Where(name => name == chosen
            || site.Sources(SourceLanguage.C).FindLiteral(literal =>
                ImagePaths.Name(literal.Split(' ')[0]) == name) is not null);
        return needed is null ? null : Write(
            "cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build -j4 --target "
                + string.Join(" ", targets.Distinct(StringComparer.Ordinal)),
            $"/app/build/{output}{chosen}", needed, ["build", "cmake-build-*", "out"]);
    }

    private ProjectSketch? OfMake()
    {
        var makefile = Makefile.Read(text);
        var programs = makefile.Outputs().Where(static name => !ForTests(name)
                && !name.EndsWith(".so", StringComparison.Ordinal) && !name.EndsWith(".a", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        var chosen = programs.Count == 0
            ? site.Ask("program", "Which program does 'make' build, from the root of the project on?",
                Evidence.At(text, 0))
            : site.Choose("program", "The makefile builds more than one program. Which one does the image run?",
                programs, Evidence.At(text, 0));
        if (chosen is null) return null;
        var linked = makefile.Words("-l").Select(static one => one.Word.Substring(2));
        var needed = Libraries([text.Text], [.. linked, "make"]);
        return needed is null ? null : Write(
            "make", ImagePaths.Resolve("/app", chosen)!, needed, [chosen, "**/*.o", "**/*.d"]);
    }

    private ProjectSketch Write(
        string build, string program, IReadOnlyCollection<string> packages, IEnumerable<string> outputs)
    {
        var lines = new List<string> { "FROM " + Image };
        lines.AddRange(SketchLines.Install(packages));
        lines.Add("WORKDIR /app");
        lines.Add("COPY . .");
        lines.Add("RUN " + build);
        var files = site.Sources(SourceLanguage.C).Files;
        var user = SketchUser.Of(SourceLanguage.C, files);
        lines.AddRange(user.Lines(SketchPorts.Of(files)?.Port));
        lines.Add("ENTRYPOINT " + SketchLines.Exec([program]));
        return new ProjectSketch([.. lines])
        {
            Ignored = [.. outputs.Where(one => !IsOfSources(one)), "compile_commands.json", "**/CMakeCache.txt",
                "**/CMakeFiles"],
            Kept = text.Text.Contains("git describe", StringComparison.Ordinal)
                || text.Text.Contains("git rev-parse", StringComparison.Ordinal) ? [".git"] : [],
            Steps = user.Steps(new RewriteStep(
                "Build on " + Image, "the leanest bases are made of its packages", savedBytes: null, evidence: null)),
        };
    }

    /// <summary>Whether a folder has sources, so that it isn't output.</summary>
    private bool IsOfSources(string folder) =>
        site.FilesIn(folder).Any(static path =>
            SourceLanguage.C.Has(path) || path.EndsWith(CMakeFile, StringComparison.Ordinal));

    /// <summary>The packages of the build; null where a library is asked for whose package isn't known.</summary>
    private HashSet<string>? Libraries(IEnumerable<string> texts, params string[] more)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { IsCxx ? "g++" : "gcc", "libc6-dev" };
        foreach (var (sign, package) in Headers)
            if (site.Sources(SourceLanguage.C).Files.Any(file =>
                file.Text.Text.Contains("#include <" + sign, StringComparison.Ordinal))
                && !site.Files.Any(one => one.Path.Contains(sign, StringComparison.Ordinal)))
                found.Add(package);
        if (site.Answer("packages") is { } answer)
        {
            found.UnionWith(answer.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
            found.UnionWith(more.Where(static one => one is "make" or "cmake"));
            return found;
        }

        foreach (var one in texts)
        {
            if (one.Contains("FetchContent", StringComparison.OrdinalIgnoreCase)
                || one.Contains("ExternalProject_Add", StringComparison.OrdinalIgnoreCase))
                found.UnionWith(["ca-certificates", "git"]);
            if (one.Contains("pkg_check_modules", StringComparison.OrdinalIgnoreCase)
                || one.Contains("pkg-config", StringComparison.Ordinal)) found.Add("pkg-config");
            more = [.. more, .. Found.Matches(one).Cast<Match>().Select(static match => match.Groups["name"].Value)];
        }

        foreach (var name in more)
        {
            if (name is "make" or "cmake") found.Add(name);
            else if (Packages.TryGetValue(name, out var package)) found.UnionWith(package.Split(' '));
            else if (!OfSystem.Contains(name) && !IsOwn(name))
            {
                site.Ask("packages",
                    $"Which packages of Debian have the headers for the build, such as those of '{name}'?",
                    Evidence.At(text, Math.Max(0, text.Text.IndexOf(name, StringComparison.Ordinal))));
                return null;
            }
        }

        return found;
    }

    /// <summary>Whether the project makes a library itself.</summary>
    private bool IsOwn(string name) =>
        text.Text.Contains($"lib{name}.", StringComparison.Ordinal)
            || text.Text.Contains($"add_library({name}", StringComparison.Ordinal);

    private static string Uncommented(string cmake) =>
        string.Join("\n", cmake.Split('\n').Select(static line => line.Split('#')[0]));

    private static bool ForTests(string name) =>
        name.Contains("test", StringComparison.OrdinalIgnoreCase)
            || name.Contains("bench", StringComparison.OrdinalIgnoreCase)
            || name.Contains("example", StringComparison.OrdinalIgnoreCase);
}
