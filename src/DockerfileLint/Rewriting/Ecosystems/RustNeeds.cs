using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What Rust programs need at run time, by their sources and Cargo.lock.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="folder">The folder of the workspace in the build stage.</param>
internal sealed class RustNeeds(ShrinkSite site, SplitDraft draft, string? folder)
{
    private static readonly ImmutableArray<(string Call, int Argument, bool IsLine)> StartingCalls =
        [("Command::new(", 0, false)];

    // Crates for libraries of the system that the builder finds with pkg-config, by their public build scripts.
    private static readonly Dictionary<string, string> Libraries = new(StringComparer.Ordinal)
    {
        ["alsa-sys"] = "libasound2",
        ["bzip2-sys"] = "libbz2-1.0",
        ["curl-sys"] = "libcurl4",
        ["expat-sys"] = "libexpat1",
        ["freetype-sys"] = "libfreetype6",
        ["libdbus-sys"] = "libdbus-1-3",
        ["libsqlite3-sys"] = "libsqlite3-0",
        ["libudev-sys"] = "libudev1",
        ["libusb1-sys"] = "libusb-1.0-0",
        ["lzma-sys"] = "liblzma5",
        ["mysqlclient-sys"] = "libmariadb3",
        ["pq-sys"] = "libpq5",
        ["yeslogic-fontconfig-sys"] = "libfontconfig1",
    };

    // Crates that bring their C sources or have nothing of their own on Linux.
    private static readonly HashSet<string> Bundled = new(StringComparer.Ordinal)
    {
        "aws-lc-sys", "aws-lc-fips-sys", "blst", "brotli-sys", "cloudflare-zlib-sys", "core-foundation-sys",
        "coreaudio-sys", "dirs-sys", "dirs-sys-next", "fsevent-sys", "inotify-sys", "io-kit-sys", "jemalloc-sys",
        "js-sys",
        "kqueue-sys", "libgit2-sys", "libmimalloc-sys", "libnghttp2-sys", "librocksdb-sys", "libssh2-sys", "libz-sys",
        "libz-ng-sys", "linux-raw-sys", "lmdb-rkv-sys", "lmdb-master-sys", "lz4-sys", "mach-sys", "mozjpeg-sys",
        "ndk-sys",
        "objc-sys", "onig_sys", "openssl-sys", "rdkafka-sys", "rustls-platform-verifier-android", "schannel-sys",
        "secp256k1-sys", "rav1e-sys", "security-framework-sys", "snmalloc-sys", "sys-info", "tikv-jemalloc-sys",
        "web-sys",
        "windows-sys", "winapi-sys", "wit-bindgen-sys", "zstd-sys", "system-configuration-sys", "libwebp-sys",
        "libbz2-rs-sys", "libduckdb-sys", "psl-sys", "clang-sys", "protobuf-src", "quanta-sys", "khronos-egl",
    };

    private readonly ProjectSources sources = site.Sources(SourceLanguage.Rust);

    /// <summary>Whether it is known which programs the sources start.</summary>
    public static NeedState StartsPrograms(ShrinkSite site) =>
        new StartedPrograms(site, site.Sources(SourceLanguage.Rust), StartingCalls).State;

    /// <summary>Says what the programs need.</summary>
    /// <param name="files">What is built.</param>
    /// <param name="isStatic">Whether it is linked without shared libraries.</param>
    /// <param name="evidence">What shows how it is built.</param>
    public void Add(IReadOnlyList<BuiltFile> files, bool isStatic, Evidence evidence)
    {
        AddFiles();
        new StartedPrograms(site, sources, StartingCalls).Add(
            draft, new HashSet<string>(files.Select(static file =>
                ImagePaths.Name(file.Path)), StringComparer.Ordinal));
        if (isStatic)
        {
            draft.Need(RuntimeNeedKind.CLibrary, NeedState.Excluded, evidence);
            draft.Ladder = LeanBases.ForStatic(site.Image);
            return;
        }

        draft.Need(RuntimeNeedKind.CLibrary, NeedState.Shown, evidence);
        // The standard library unwinds with libgcc_s.
        draft.Need(RuntimeNeedKind.CxxLibrary, NeedState.Shown, evidence);
        AddCrates();
        var needsOpenSsl = draft.Needs.Any(
            static need => need.Kind == RuntimeNeedKind.OpenSsl && need.State != NeedState.Excluded);
        draft.Ladder = LeanBases.IsAlpine(site.Image) ? LeanBases.ForMusl(site.Image)
            : LeanBases.ForGlibc(site.Image, needsOpenSsl);
        CheckSuite(needsOpenSsl);
    }

    private void AddFiles()
    {
        var isOwn = sources.IsComplete
            && RustManifest.Of(site, folder) is { HasDependencies: false, IsWorkspace: false };
        Add(RuntimeNeedKind.Certificates, null, isOwn);
        Add(RuntimeNeedKind.TimeZones, sources.Find("Local::now(", "chrono_tz"), isOwn);
        Add(RuntimeNeedKind.TemporaryFolder, sources.Find("temp_dir(", "tempfile"), isOwn);
        Add(RuntimeNeedKind.Accounts, sources.Find("home_dir(", "users::"), isOwn);
    }

    /// <summary>What the sources don't show, a crate may need.</summary>
    private void Add(RuntimeNeedKind kind, Evidence? evidence, bool isOwn) =>
        draft.Need(kind, evidence is not null ? NeedState.Shown : isOwn
            ? NeedState.Excluded : NeedState.Open, evidence);

    /// <summary>Packages of the system have other names, and other versions, in another release.</summary>
    private void CheckSuite(bool needsOpenSsl)
    {
        if (!LeanBases.IsAlpine(site.Image)
            && (draft.Packages.Count > 0 || needsOpenSsl)
            && Systems.SuiteOf(site.Image) is null)
            draft.Refuse(
                $"it needs libraries of the system, and '{site.Image}' doesn't say of which release",
                Evidence.At(site.Stage.From!));
    }

    private void AddCrates()
    {
        if (folder is null
            || ImagePaths.Resolve(folder, "Cargo.lock") is not { } path
            || site.ReadAt(path) is not { } text)
        {
            if (RustManifest.Of(site, folder) is { HasDependencies: false, IsWorkspace: false }) return;
            draft.Refuse(
                "without Cargo.lock in the build context it isn't known which C libraries it needs",
                Evidence.At(site.Stage.From!));
            return;
        }

        var crates = new Dictionary<string, (int Start, string Dependencies)>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in TomlLine.Read(text))
        {
            if (line.Section != "package") continue;
            if (line.Key == "name") crates[name = line.Value] = (line.Start, "");
            else if (line.Key == "dependencies") crates[name] = (crates[name].Start, line.Value);
        }

        foreach (var crate in crates) AddCrate(crate.Key, crate.Value, crates.Keys, text);
    }

    private void AddCrate(
        string name,
        (int Start, string Dependencies) crate,
        Dictionary<string, (int Start, string Dependencies)>.KeyCollection all,
        SourceText text)
    {
        var evidence = Evidence.At(text, crate.Start);
        if (name == "openssl-sys" && !all.Contains("openssl-src", StringComparer.Ordinal))
            draft.Need(RuntimeNeedKind.OpenSsl, NeedState.Shown, evidence);
        else if (name == "pq-sys" && all.Contains("pq-src", StringComparer.Ordinal)
            || name == "libsqlite3-sys" && crate.Dependencies.Contains("\"cc\"", StringComparison.Ordinal))
            return;
        else if (Libraries.TryGetValue(name, out var package)) draft.Install(package, evidence);
        else if (name.EndsWith("-sys", StringComparison.Ordinal)
            && !Bundled.Contains(name)
            && !name.StartsWith("windows", StringComparison.Ordinal)
            && !name.StartsWith("wasm", StringComparison.Ordinal)
            && !name.StartsWith("objc2", StringComparison.Ordinal)
            && site.Answer("libraries") is not "none")
            draft.Ask(
                "libraries",
                $"Does the crate '{name}' need a library of the system at run time?",
                evidence,
                "none");
    }
}
