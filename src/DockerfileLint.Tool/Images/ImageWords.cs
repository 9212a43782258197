using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Accounting;

namespace DockerfileLint.Tool.Images;

/// <summary>What happened to files, in words.</summary>
internal static class ImageWords
{
    /// <summary>One word for a cause, as JSON has it.</summary>
    public static string CauseOf(HiddenCause cause) => cause switch
    {
        HiddenCause.Deleted => "deleted",
        HiddenCause.Overwritten => "overwritten",
        _ => "rewritten",
    };

    /// <summary>One word for each change.</summary>
    public static IEnumerable<string> ChangesOf(ContentChanges changes)
    {
        if ((changes & ContentChanges.Moved) != 0) yield return "moved";
        if ((changes & ContentChanges.Owner) != 0) yield return "owner";
        if ((changes & ContentChanges.Mode) != 0) yield return "mode";
        if ((changes & ContentChanges.Time) != 0) yield return "time";
        if ((changes & ContentChanges.Attributes) != 0) yield return "attributes";
        if ((changes & ContentChanges.Link) != 0) yield return "link";
    }

    /// <summary>Such as <c>rewritten (owner, time)</c>.</summary>
    public static string Text(HiddenBytes hidden)
    {
        var changes = ChangesOf(hidden.Changes).ToList();
        return changes.Count == 0 ? CauseOf(hidden.Cause) : $"{CauseOf(hidden.Cause)} ({string.Join(", ", changes)})";
    }

    /// <summary>A kind of files that nothing needs.</summary>
    public static string KindOf(MeasuredKind kind) => kind switch
    {
        MeasuredKind.AptIndex => "apt package index",
        MeasuredKind.AptCache => "apt cache",
        MeasuredKind.ApkIndex => "apk package index",
        MeasuredKind.DnfCache => "dnf cache",
        MeasuredKind.YumCache => "yum cache",
        MeasuredKind.ZypperCache => "zypper cache",
        MeasuredKind.PacmanCache => "pacman package files",
        MeasuredKind.TdnfCache => "tdnf cache",
        MeasuredKind.PipCache => "pip cache",
        MeasuredKind.UvCache => "uv cache",
        MeasuredKind.PoetryCache => "poetry cache",
        MeasuredKind.CondaCache => "conda package cache",
        MeasuredKind.NpmCache => "npm cache",
        MeasuredKind.YarnCache => "yarn cache",
        MeasuredKind.PnpmStore => "pnpm store",
        MeasuredKind.NuGetCache => "NuGet package cache",
        MeasuredKind.ComposerCache => "composer cache",
        MeasuredKind.GemCache => "gem archives",
        MeasuredKind.GoCache => "Go caches",
        MeasuredKind.CargoCache => "cargo registry",
        MeasuredKind.MavenCache => "Maven repository",
        MeasuredKind.GradleCache => "Gradle caches",
        MeasuredKind.Documentation => "documentation",
        MeasuredKind.Translations => "translations",
        MeasuredKind.StaticLibraries => "static libraries",
        MeasuredKind.DebugSymbols => "debug symbols",
        MeasuredKind.GitHistory => "git repositories",
        MeasuredKind.DevelopmentPackages => "npm packages for development",
        MeasuredKind.TestData => "tests of installed packages",
        _ => "temporary files",
    };
}
