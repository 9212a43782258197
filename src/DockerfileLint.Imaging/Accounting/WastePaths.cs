using System.Collections.Generic;
using DockerfileLint.Images;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// Where tools put by themselves what nothing needs at run time. A path that begins with a slash is from the root,
/// another one is certain wherever it is: a home, <c>/var/www</c>, <c>/opt/app</c>.
/// </summary>
internal static class WastePaths
{
    /// <summary>Below <c>XDG_CACHE_HOME</c>, or <c>.cache</c> in a home.</summary>
    private static readonly (string Path, MeasuredKind Kind)[] InCache =
    [
        ("pip", MeasuredKind.PipCache),
        ("uv", MeasuredKind.UvCache),
        // Its virtualenvs beside these are the installed program.
        ("pypoetry/cache", MeasuredKind.PoetryCache),
        ("pypoetry/artifacts", MeasuredKind.PoetryCache),
        ("yarn", MeasuredKind.YarnCache),
        ("composer", MeasuredKind.ComposerCache),
        ("gem/specs", MeasuredKind.GemCache),
        ("go-build", MeasuredKind.GoCache),
        ("node-gyp", MeasuredKind.NodeGypCache),
        ("coursier", MeasuredKind.ScalaCache),
    ];

    private static readonly (string Path, MeasuredKind Kind)[] Others =
    [
        ("/var/lib/apt/lists", MeasuredKind.AptIndex),
        ("/var/cache/apt", MeasuredKind.AptCache),
        ("/var/cache/apk", MeasuredKind.ApkIndex),
        ("/etc/apk/cache", MeasuredKind.ApkIndex),
        ("/var/cache/dnf", MeasuredKind.DnfCache),
        ("/var/cache/libdnf5", MeasuredKind.DnfCache),
        ("/var/cache/yum", MeasuredKind.YumCache),
        ("/var/cache/zypp", MeasuredKind.ZypperCache),
        ("/var/cache/pacman/pkg", MeasuredKind.PacmanCache),
        ("/var/cache/tdnf", MeasuredKind.TdnfCache),
        ("/go/pkg/mod", MeasuredKind.GoCache),
        ("/usr/local/cargo/registry", MeasuredKind.CargoCache),
        ("/usr/local/cargo/git", MeasuredKind.CargoCache),
        ("/usr/share/doc", MeasuredKind.Documentation),
        ("/usr/share/man", MeasuredKind.Documentation),
        ("/usr/share/info", MeasuredKind.Documentation),
        ("/usr/share/gtk-doc", MeasuredKind.Documentation),
        ("/usr/local/share/doc", MeasuredKind.Documentation),
        ("/usr/local/share/man", MeasuredKind.Documentation),
        ("/usr/local/share/info", MeasuredKind.Documentation),
        ("/usr/share/locale", MeasuredKind.Translations),
        ("/usr/lib/debug", MeasuredKind.DebugSymbols),
        ("/tmp", MeasuredKind.TemporaryFiles),
        ("/var/tmp", MeasuredKind.TemporaryFiles),
        // The name that cacache, npm's library, gives to its folder.
        ("_cacache", MeasuredKind.NpmCache),
        (".yarn/berry/cache", MeasuredKind.YarnCache),
        (".yarn/cache", MeasuredKind.YarnCache),
        (".bun/install/cache", MeasuredKind.BunCache),
        ("node_modules/.cache", MeasuredKind.BuildToolCache),
        // Those that only "next build" reads; fetch-cache and images beside them are for the server.
        (".next/cache/webpack", MeasuredKind.BuildToolCache),
        (".next/cache/swc", MeasuredKind.BuildToolCache),
        (".next/cache/eslint", MeasuredKind.BuildToolCache),
        (".nuget/packages", MeasuredKind.NuGetCache),
        (".local/share/NuGet", MeasuredKind.NuGetCache),
        (".composer/cache", MeasuredKind.ComposerCache),
        (".bundle/cache", MeasuredKind.GemCache),
        (".gem/specs", MeasuredKind.GemCache),
        (".local/share/gem/specs", MeasuredKind.GemCache),
        (".conda/pkgs", MeasuredKind.CondaCache),
        ("go/pkg/mod", MeasuredKind.GoCache),
        (".cargo/registry", MeasuredKind.CargoCache),
        (".cargo/git", MeasuredKind.CargoCache),
        (".m2/repository", MeasuredKind.MavenCache),
        (".m2/wrapper/dists", MeasuredKind.MavenCache),
        (".gradle/caches", MeasuredKind.GradleCache),
        (".gradle/wrapper/dists", MeasuredKind.GradleCache),
        (".ivy2/cache", MeasuredKind.ScalaCache),
        (".sbt/boot", MeasuredKind.ScalaCache),
        (".git", MeasuredKind.VersionControl),
        (".hg", MeasuredKind.VersionControl),
        (".svn", MeasuredKind.VersionControl),
    ];

    /// <summary>The variables that move folders elsewhere; what is below a value, or the value itself.</summary>
    private static readonly (string Variable, string Below, MeasuredKind Kind)[] Variables =
    [
        ("PIP_CACHE_DIR", "", MeasuredKind.PipCache),
        ("UV_CACHE_DIR", "", MeasuredKind.UvCache),
        ("POETRY_CACHE_DIR", "cache", MeasuredKind.PoetryCache),
        ("POETRY_CACHE_DIR", "artifacts", MeasuredKind.PoetryCache),
        ("CONDA_PKGS_DIRS", "", MeasuredKind.CondaCache),
        ("MAMBA_ROOT_PREFIX", "pkgs", MeasuredKind.CondaCache),
        ("YARN_CACHE_FOLDER", "", MeasuredKind.YarnCache),
        ("BUN_INSTALL_CACHE_DIR", "", MeasuredKind.BunCache),
        ("BUN_INSTALL", "install/cache", MeasuredKind.BunCache),
        ("NUGET_PACKAGES", "", MeasuredKind.NuGetCache),
        ("NUGET_HTTP_CACHE_PATH", "", MeasuredKind.NuGetCache),
        ("COMPOSER_CACHE_DIR", "", MeasuredKind.ComposerCache),
        ("COMPOSER_HOME", "cache", MeasuredKind.ComposerCache),
        ("GOCACHE", "", MeasuredKind.GoCache),
        ("GOMODCACHE", "", MeasuredKind.GoCache),
        ("GOPATH", "pkg/mod", MeasuredKind.GoCache),
        ("CARGO_HOME", "registry", MeasuredKind.CargoCache),
        ("CARGO_HOME", "git", MeasuredKind.CargoCache),
        ("GRADLE_USER_HOME", "caches", MeasuredKind.GradleCache),
        ("GRADLE_USER_HOME", "wrapper/dists", MeasuredKind.GradleCache),
        ("COURSIER_CACHE", "", MeasuredKind.ScalaCache),
    ];

    /// <summary>All paths that are known without an image.</summary>
    public static IEnumerable<(string Path, MeasuredKind Kind)> Known()
    {
        foreach (var one in Others) yield return one;
        foreach (var (path, kind) in InCache) yield return (".cache/" + path, kind);
    }

    /// <summary>Those that a variable of the image's environment names.</summary>
    public static IEnumerable<(string Path, MeasuredKind Kind)> Of(string variable, string value)
    {
        foreach (var (name, below, kind) in Variables)
            if (name == variable) yield return (value + "/" + below, kind);
        if (variable != "XDG_CACHE_HOME") yield break;
        foreach (var (path, kind) in InCache) yield return (value + "/" + path, kind);
    }
}
