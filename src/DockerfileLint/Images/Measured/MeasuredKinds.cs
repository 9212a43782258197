namespace DockerfileLint.Images;

/// <summary>What nothing needs at run time, in words.</summary>
internal static class MeasuredKinds
{
    /// <summary>Such as <c>apt's package index</c>.</summary>
    public static string NameOf(MeasuredKind kind) => kind switch
    {
        MeasuredKind.AptIndex => "apt's package index",
        MeasuredKind.AptCache => "apt's cache",
        MeasuredKind.ApkIndex => "apk's package index",
        MeasuredKind.DnfCache => "dnf's cache",
        MeasuredKind.YumCache => "yum's cache",
        MeasuredKind.ZypperCache => "zypper's cache",
        MeasuredKind.PacmanCache => "pacman's cache",
        MeasuredKind.TdnfCache => "tdnf's cache",
        MeasuredKind.PipCache => "pip's cache",
        MeasuredKind.UvCache => "uv's cache",
        MeasuredKind.PoetryCache => "poetry's cache",
        MeasuredKind.CondaCache => "conda's package cache",
        MeasuredKind.NpmCache => "npm's cache",
        MeasuredKind.YarnCache => "yarn's cache",
        MeasuredKind.PnpmStore => "pnpm's store",
        MeasuredKind.BunCache => "bun's cache",
        MeasuredKind.NodeGypCache => "node-gyp's cache",
        MeasuredKind.NuGetCache => "NuGet's package cache",
        MeasuredKind.ComposerCache => "composer's cache",
        MeasuredKind.GemCache => "gem's cache",
        MeasuredKind.GoCache => "Go's caches",
        MeasuredKind.CargoCache => "cargo's cache",
        MeasuredKind.MavenCache => "Maven's repository",
        MeasuredKind.GradleCache => "Gradle's caches",
        MeasuredKind.ScalaCache => "the caches of sbt and Coursier",
        MeasuredKind.BuildToolCache => "caches of build tools",
        MeasuredKind.Documentation => "documentation",
        MeasuredKind.Translations => "translations",
        MeasuredKind.StaticLibraries => "static libraries",
        MeasuredKind.DebugSymbols => "debug symbols",
        MeasuredKind.VersionControl => "version control data",
        MeasuredKind.DevelopmentPackages => "packages for development",
        MeasuredKind.TestData => "tests of installed packages",
        MeasuredKind.JdkSources => "the JDK's source code",
        MeasuredKind.JdkModules => "the JDK's jmods",
        _ => "temporary files",
    };
}
