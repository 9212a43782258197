namespace DockerfileLint.Images;

/// <summary>Files of a built image that nothing needs at run time.</summary>
public enum MeasuredKind
{
    /// <summary>The package index of apt, <c>/var/lib/apt/lists</c>.</summary>
    AptIndex,

    /// <summary>Package files and caches of apt, <c>/var/cache/apt</c>.</summary>
    AptCache,

    /// <summary>The package index of apk, <c>/var/cache/apk</c>.</summary>
    ApkIndex,

    /// <summary>The cache of dnf, <c>/var/cache/dnf</c>.</summary>
    DnfCache,

    /// <summary>The cache of yum, <c>/var/cache/yum</c>.</summary>
    YumCache,

    /// <summary>The cache of zypper, <c>/var/cache/zypp</c>.</summary>
    ZypperCache,

    /// <summary>The package files of pacman, <c>/var/cache/pacman</c>.</summary>
    PacmanCache,

    /// <summary>The cache of tdnf, <c>/var/cache/tdnf</c>.</summary>
    TdnfCache,

    /// <summary>The cache of pip.</summary>
    PipCache,

    /// <summary>The cache of uv.</summary>
    UvCache,

    /// <summary>The cache of poetry.</summary>
    PoetryCache,

    /// <summary>The cache of conda, <c>pkgs</c> of its folder.</summary>
    CondaCache,

    /// <summary>The cache of npm.</summary>
    NpmCache,

    /// <summary>The cache of yarn.</summary>
    YarnCache,

    /// <summary>The store of pnpm.</summary>
    PnpmStore,

    /// <summary>The package cache of NuGet.</summary>
    NuGetCache,

    /// <summary>The cache of composer.</summary>
    ComposerCache,

    /// <summary>The archives of gem and bundler.</summary>
    GemCache,

    /// <summary>The module and build cache of Go.</summary>
    GoCache,

    /// <summary>The registry of cargo.</summary>
    CargoCache,

    /// <summary>The repository of Maven.</summary>
    MavenCache,

    /// <summary>The caches of Gradle.</summary>
    GradleCache,

    /// <summary>Documentation, <c>/usr/share/doc</c>, <c>man</c> and <c>info</c>.</summary>
    Documentation,

    /// <summary>Translations, <c>/usr/share/locale</c>.</summary>
    Translations,

    /// <summary>Static libraries.</summary>
    StaticLibraries,

    /// <summary>Debug symbols in files of their own.</summary>
    DebugSymbols,

    /// <summary>The history of a git repository.</summary>
    GitHistory,

    /// <summary>Packages of npm that serve development only.</summary>
    DevelopmentPackages,

    /// <summary>Tests and test data of installed packages.</summary>
    TestData,

    /// <summary>Temporary files.</summary>
    TemporaryFiles,
}
