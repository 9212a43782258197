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

    /// <summary>The archives and indexes of gem and bundler.</summary>
    GemCache,

    /// <summary>The module and build cache of Go.</summary>
    GoCache,

    /// <summary>The packages and repositories that cargo fetched.</summary>
    CargoCache,

    /// <summary>The repository of Maven, and what its wrapper fetched.</summary>
    MavenCache,

    /// <summary>The caches of Gradle, and what its wrapper fetched.</summary>
    GradleCache,

    /// <summary>Documentation, such as <c>doc</c>, <c>man</c> and <c>info</c> of <c>/usr/share</c>.</summary>
    Documentation,

    /// <summary>Translations, <c>/usr/share/locale</c>.</summary>
    Translations,

    /// <summary>Static libraries.</summary>
    StaticLibraries,

    /// <summary>Debug symbols in files of their own.</summary>
    DebugSymbols,

    /// <summary>
    /// What git, Mercurial and Subversion store beside the files, <c>.git</c>, <c>.hg</c> and <c>.svn</c>.
    /// </summary>
    VersionControl,

    /// <summary>Packages of npm and pnpm that serve development only.</summary>
    DevelopmentPackages,

    /// <summary>Tests of installed packages and of Python's own library.</summary>
    TestData,

    /// <summary>Temporary files.</summary>
    TemporaryFiles,

    /// <summary>The cache of bun.</summary>
    BunCache,

    /// <summary>The headers of Node.js that node-gyp fetched.</summary>
    NodeGypCache,

    /// <summary>The caches of sbt, Ivy and Coursier.</summary>
    ScalaCache,

    /// <summary>Caches that build tools keep in <c>node_modules/.cache</c> and <c>.next/cache</c>.</summary>
    BuildToolCache,

    /// <summary>The source code of a JDK, <c>src.zip</c>.</summary>
    JdkSources,

    /// <summary>The modules of a JDK from which jlink makes a runtime, <c>jmods</c>.</summary>
    JdkModules,
}
