using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.Sources;

/// <summary>
/// Tells which files that a context doesn't have may be there when the image is built: real builds often copy what a
/// script or a pipeline has written before.
/// </summary>
internal sealed class GeneratedFiles
{
    // Where builds, downloads and generators of any language write.
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "dist", "build", "builds", "_build", "built", "target", "publish", "published", "out", "output", "outputs",
        "_output", ".output", "bin", "obj", "release", "releases", "debug", "artifact", "artifacts", ".artifacts",
        "staging", "stage", "generated", "gen", "_gen", "tmp", "temp", ".tmp", "cache", ".cache", "node_modules",
        "vendor", "coverage", ".next", ".nuxt", ".venv", "venv", "site", "_site", "package", "packages", "pkg", "libs",
        "install", "installed", "download", "downloads", "wheels", "wheelhouse", "rpms", "debs", "rootfs", "certs",
        "cert", "ssl", "keys", "secrets", ".git", "data", "logs", "log", "linux", "amd64", "arm64", "x86_64",
    };

    // What compilers, packagers and key generators write, and large files that are downloaded.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jar", ".war", ".ear", ".class", ".dll", ".exe", ".pdb", ".so", ".a", ".o", ".dylib", ".wasm", ".whl", ".egg",
        ".gem", ".nupkg", ".deb", ".rpm", ".apk", ".msi", ".phar", ".tar", ".gz", ".tgz", ".bz2", ".tbz", ".xz", ".txz",
        ".zst", ".zip", ".7z", ".img", ".iso", ".qcow2", ".pem", ".key", ".crt", ".cer", ".csr", ".p12", ".pfx", ".jks",
        ".keystore", ".env", ".log", ".db", ".sqlite", ".sqlite3", ".bin", ".dat", ".pt", ".onnx", ".map", ".pyc",
        ".beam", ".ez", ".lock", ".rsa", ".pub", ".netrc", ".npmrc", ".run", ".license", ".lic",
    };

    // Whose builds write programs, mostly without an extension.
    private static readonly string[] Programs =
    [
        "go.mod", "Cargo.toml", "CMakeLists.txt", "Makefile", "meson.build", "configure.ac", "Package.swift",
        "build.zig", "stack.yaml", ".goreleaser.yml", ".goreleaser.yaml", "goreleaser.yml", "goreleaser.yaml",
    ];

    private readonly StageModel model;
    private readonly ImmutableArray<ContextEntry> entries;
    private readonly ContextIndex index;
    private GitIgnored? ignored;
    private BuildTexts? texts;

    public GeneratedFiles(StageModel model, ImmutableArray<ContextEntry> entries, ContextIndex index)
    {
        this.model = model;
        this.entries = entries;
        this.index = index;
    }

    /// <summary>Whether something may write a path, which is not there, before the build.</summary>
    public bool MayBe(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            if (Folders.Contains(path.Substring(start, end - start))) return true;
            start = end + 1;
        }

        var name = ImagePaths.Name(path);
        return IsWritten(name)
            || name.Length == path.Length && !name.Contains('.') && Array.Exists(Programs, index.HasFile)
            || (ignored ??= new GitIgnored(model.Context, index)).Covers(path)
            || IsSpokenOf(name)
            || IsSpokenOf(ImagePaths.Name(FirstAbsent(path)));
    }

    /// <summary>A name that a program, an archive or a secret has, or that a template is to fill in.</summary>
    private static bool IsWritten(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && Extensions.Contains(name.Substring(dot))
            || name.StartsWith(".env", StringComparison.Ordinal)
            || name.AsSpan().IndexOfAny("{}<>%@$".AsSpan()) >= 0;
    }

    private bool IsSpokenOf(string name) => (texts ??= BuildTexts.Of(model.Context, entries)).Speak(name);

    /// <summary>The outermost folder of a path that isn't there.</summary>
    private string FirstAbsent(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (!index.HasFolder(path.Substring(0, slash))) return path.Substring(0, slash);
        return path;
    }
}
