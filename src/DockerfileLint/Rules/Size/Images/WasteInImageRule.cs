using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1402: the built image has files that nothing needs at run time.</summary>
internal sealed class WasteInImageRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1402", "waste-in-image", "The built image has files that nothing needs", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
        Waste = WasteClass.Large,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Image is not { } image) return;
        foreach (var files in image.Files)
        {
            var which = ImageText.FilesOf(files.Path, files.Files, files.Bytes).TrimEnd(',');
            context.Report(
                files.Writer,
                $"This instruction leaves {NameOf(files.Kind)} in the image: {which}. {AdviceFor(files.Kind)}",
                WasteClass.None,
                isAdvice: IsAdvice(files.Kind),
                savedBytes: new ByteEstimate(files.Bytes, ByteEstimateKind.Exact));
        }
    }

    /// <summary>Some programs read it after all.</summary>
    private static bool IsAdvice(MeasuredKind kind) => kind is MeasuredKind.Translations
        or MeasuredKind.StaticLibraries or MeasuredKind.TestData or MeasuredKind.MavenCache or MeasuredKind.GoCache
        or MeasuredKind.CargoCache or MeasuredKind.NuGetCache or MeasuredKind.GradleCache
        or MeasuredKind.TemporaryFiles or MeasuredKind.PnpmStore;

    private static string NameOf(MeasuredKind kind) => kind switch
    {
        MeasuredKind.AptIndex => "apt's package index",
        MeasuredKind.AptCache => "apt's cache",
        MeasuredKind.ApkIndex => "apk's package index",
        MeasuredKind.DnfCache => "dnf's cache",
        MeasuredKind.YumCache => "yum's cache",
        MeasuredKind.ZypperCache => "zypper's cache",
        MeasuredKind.PacmanCache => "pacman's package files",
        MeasuredKind.TdnfCache => "tdnf's cache",
        MeasuredKind.PipCache => "pip's cache",
        MeasuredKind.UvCache => "uv's cache",
        MeasuredKind.PoetryCache => "poetry's cache",
        MeasuredKind.CondaCache => "conda's package cache",
        MeasuredKind.NpmCache => "npm's cache",
        MeasuredKind.YarnCache => "yarn's cache",
        MeasuredKind.PnpmStore => "pnpm's store",
        MeasuredKind.NuGetCache => "NuGet's package cache",
        MeasuredKind.ComposerCache => "composer's cache",
        MeasuredKind.GemCache => "gem archives",
        MeasuredKind.GoCache => "Go's caches",
        MeasuredKind.CargoCache => "cargo's registry",
        MeasuredKind.MavenCache => "Maven's repository",
        MeasuredKind.GradleCache => "Gradle's caches",
        MeasuredKind.Documentation => "documentation",
        MeasuredKind.Translations => "translations",
        MeasuredKind.StaticLibraries => "static libraries",
        MeasuredKind.DebugSymbols => "debug symbols",
        MeasuredKind.GitHistory => "a git repository",
        MeasuredKind.DevelopmentPackages => "npm packages for development",
        MeasuredKind.TestData => "tests of installed packages",
        _ => "temporary files",
    };

    private static string AdviceFor(MeasuredKind kind) => kind switch
    {
        MeasuredKind.Documentation or MeasuredKind.Translations =>
            "Use a slim base image, or tell the package manager to leave them out.",
        MeasuredKind.StaticLibraries or MeasuredKind.DebugSymbols => "Keep them in the build stage.",
        MeasuredKind.GitHistory => "Leave .git out with the .dockerignore, or clone in a build stage.",
        MeasuredKind.DevelopmentPackages => "Install with npm ci --omit=dev in the final stage.",
        MeasuredKind.TestData => "Nothing runs them in a container.",
        MeasuredKind.MavenCache or MeasuredKind.GradleCache or MeasuredKind.CargoCache or MeasuredKind.GoCache
            or MeasuredKind.NuGetCache => "Build in a stage of its own, and copy the result.",
        _ => "Delete them in the same instruction, or use a cache mount.",
    };
}
