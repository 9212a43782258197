using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// The files at the root of the context that an installation there reads, where these name packages and nothing of the
/// project itself.
/// </summary>
internal sealed class InstallInputs(BuildModel model)
{
    // Versions that are files of the project.
    private static readonly string[] Local = ["file:", "link:", "portal:", "workspace:", ".", "/", "~"];

    // Settings that a tool finds by itself, and what changes the way in which it reads its manifest.
    private static readonly string[] NodeSettings = [".npmrc", ".yarnrc"];
    private static readonly string[] NodeOthers =
    [
        "binding.gyp", "pnpm-workspace.yaml", ".pnpmfile.cjs", ".yarnrc.yml", "npm-shrinkwrap.json", "bun.lockb",
    ];
    private static readonly string[] MavenOthers = [".mvn/maven.config", ".mvn/extensions.xml", ".mvn/jvm.config"];
    private static readonly string[] PythonSettings = [".python-version", "uv.toml", "poetry.toml"];

    // Words of a manifest with which it may name other files.
    private static readonly string[] RubyWords =
        ["path", "gemspec", "eval", "File", "file", "require", "load", "__dir__", "Dir"];
    private static readonly string[] PythonWords = ["path", "file:", "workspace", "develop", "dynamic"];
    private static readonly string[] MavenWords = ["<module", "systemPath", "<relativePath>..", "file:", "basedir"];
    private static readonly string[] PhpLocal = ["\"path\"", "\"artifact\"", "file:", "symfony/flex"];
    private static readonly string[] PhpCode = ["\"scripts\"", "\"classmap\"", "\"files\"", "\"include-path\""];
    private static readonly string[] GoWords = ["=> .", "=> /", "=>\t", "=>  "];

    /// <summary>Whether the context has the manifests that an installation names.</summary>
    public bool Have(ProjectInstall install) => install.Manifests.All(Has);

    /// <summary>The names of the files, the manifests first; null where it may read others.</summary>
    public ImmutableArray<string>? Of(ProjectInstall install)
    {
        if (!install.Manifests.All(name => !name.Contains('/') && Has(name)) || !IsSound(install)) return null;
        var names = install.Manifests;
        if (install.LockFile is { } lockFile && Has(lockFile)) names = names.Add(lockFile);
        var settings = install.Tool switch
        {
            NodeInstaller => NodeSettings,
            PythonProject when install.LockFile is not null => PythonSettings,
            _ => [],
        };
        foreach (var name in settings)
            if (Has(name)) names = names.Add(name);
        return names;
    }

    /// <summary>
    /// The folder that has to be ignored, or else what a machine has in it would be copied over what was installed;
    /// null where there is none.
    /// </summary>
    public string? Overwritten(ProjectInstall install) =>
        install.Tool is NodeInstaller && !(model.Files.IsKnown && model.Files.IsIgnored("node_modules/x"))
            ? "node_modules"
            : null;

    private bool IsSound(ProjectInstall install) => install.Tool switch
    {
        NodeInstaller => IsSoundNode(install),
        Bundler => !Has(".bundle/config") && Names(install, RubyWords) == false
            && Read(install.LockFile!)?.StartsWith("PATH", StringComparison.Ordinal) != true,
        Composer => !Has("auth.json") && Names(install, PhpLocal) == false
            && !(install.MayRunScripts && Names(install, PhpCode) != false),
        Go => !Has("go.work") && Names(install, GoWords) == false,
        Maven => !MavenOthers.Any(Has) && Names(install, MavenWords) == false,
        PythonProject when install.LockFile is not null => Names(install, PythonWords) == false,
        _ => install.Manifests.All(name => Read(name)?.Split('\n').All(static line => IsPackage(line.Trim())) == true),
    };

    private bool IsSoundNode(ProjectInstall install)
    {
        var lockFile = install.LockFile ?? install.Manifests[install.Manifests.Length - 1];
        var isLocked = Has(lockFile);
        if (isLocked && (Read(lockFile) is not { } locked || locked.Contains("\"file:", StringComparison.Ordinal)))
            return false;
        return model.Context.Read("package.json") is { } text
            && NodeManifest.Read(text) is { HasWorkspaces: false } manifest
            && !manifest.AtInstall.Any()
            && !text.Text.Contains("patchedDependencies", StringComparison.Ordinal)
            && !manifest.Dependencies.Values.Concat(manifest.Development.Values).Any(IsLocal)
            && !NodeOthers.Any(Has)
            && Read(".yarnrc")?.Contains("yarn-path", StringComparison.Ordinal) != true;
    }

    /// <summary>Whether the first manifest has one of some words; null where it can't be read.</summary>
    private bool? Names(ProjectInstall install, string[] words) =>
        Read(install.Manifests[0]) is { } text
            ? Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal))
            : null;

    /// <summary>Whether a line of requirements is a comment or names a package, or an address of one.</summary>
    private static bool IsPackage(string line)
    {
        if (line.Length == 0 || line[0] == '#') return true;
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        var name = comment < 0 ? line : line.Substring(0, comment);
        return char.IsLetterOrDigit(name[0])
            && !name.Contains("file:", StringComparison.Ordinal)
            && (name.Contains("://", StringComparison.Ordinal)
                || !name.Contains('/') && !name.EndsWith(".whl", StringComparison.Ordinal));
    }

    private static bool IsLocal(string version) =>
        Array.Exists(Local, start => version.StartsWith(start, StringComparison.Ordinal));

    private bool Has(string name) =>
        model.ContextUsage.Available is { } entries && ContextFiles.SizeOf(entries, name) is not null;

    private string? Read(string name) => Has(name) ? model.Context.Read(name)?.Text : null;
}
