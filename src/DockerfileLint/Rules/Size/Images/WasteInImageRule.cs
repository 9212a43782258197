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
                $"This instruction leaves {MeasuredKinds.NameOf(files.Kind)} in the image: {which}. "
                    + AdviceFor(files, ImageText.IsRun(files.Writer, context)),
                WasteClass.None,
                isAdvice: !IsSure(files.Kind),
                savedBytes: new ByteEstimate(files.Bytes, ByteEstimateKind.Exact));
        }
    }

    /// <summary>
    /// Only a package manager, or whoever develops, reads them. The others are for a reader or a build, which an image
    /// may be made for, or some programs read them after all.
    /// </summary>
    private static bool IsSure(MeasuredKind kind) => kind is MeasuredKind.AptIndex or MeasuredKind.AptCache
        or MeasuredKind.ApkIndex or MeasuredKind.DnfCache or MeasuredKind.YumCache or MeasuredKind.ZypperCache
        or MeasuredKind.PacmanCache or MeasuredKind.TdnfCache or MeasuredKind.PipCache or MeasuredKind.UvCache
        or MeasuredKind.PoetryCache or MeasuredKind.CondaCache or MeasuredKind.NpmCache or MeasuredKind.YarnCache
        or MeasuredKind.BunCache or MeasuredKind.NodeGypCache or MeasuredKind.ComposerCache or MeasuredKind.GemCache
        or MeasuredKind.VersionControl or MeasuredKind.DevelopmentPackages;

    private static string AdviceFor(MeasuredFiles files, bool isRun)
    {
        var pronoun = PronounOf(files);
        var delete = isRun ? $"Delete {pronoun} in the same instruction" : $"Don't copy {pronoun}";
        return files.Kind switch
        {
            MeasuredKind.Documentation or MeasuredKind.Translations =>
                $"Use a slim base image, or tell the package manager to leave {pronoun} out.",
            MeasuredKind.StaticLibraries when isRun => "Install the packages for development in a build stage.",
            MeasuredKind.VersionControl when isRun => "Clone in a build stage, or delete it in the same instruction.",
            MeasuredKind.VersionControl => "Leave it out with the .dockerignore.",
            MeasuredKind.DevelopmentPackages => "Install only the others: npm ci --omit=dev, pnpm install --prod.",
            MeasuredKind.JdkSources or MeasuredKind.JdkModules => isRun
                ? $"Use a JRE, or delete {pronoun} in the same instruction."
                : "Use a JRE.",
            MeasuredKind.MavenCache or MeasuredKind.GradleCache or MeasuredKind.ScalaCache or MeasuredKind.CargoCache
                or MeasuredKind.GoCache or MeasuredKind.NuGetCache or MeasuredKind.BuildToolCache =>
                "Build in a separate stage, and copy the result.",
            MeasuredKind.TestData or MeasuredKind.DebugSymbols => delete + ".",
            _ => isRun ? delete + ", or use a cache mount." : delete + ".",
        };
    }

    /// <summary>That of the name, or of the only file where the name is that of files.</summary>
    private static string PronounOf(MeasuredFiles files) => files.Kind switch
    {
        MeasuredKind.TemporaryFiles or MeasuredKind.StaticLibraries => files.Files == 1 ? "it" : "them",
        MeasuredKind.Translations or MeasuredKind.DebugSymbols or MeasuredKind.TestData
            or MeasuredKind.JdkModules => "them",
        _ => "it",
    };
}
