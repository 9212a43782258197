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
                    + AdviceFor(files),
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

    private static string AdviceFor(MeasuredFiles files) => files.Kind switch
    {
        MeasuredKind.Documentation or MeasuredKind.Translations =>
            "Use a slim base image, or tell the package manager to leave them out.",
        MeasuredKind.StaticLibraries or MeasuredKind.DebugSymbols => "Keep them in the build stage.",
        MeasuredKind.GitHistory => "Leave .git out with the .dockerignore, or clone in a build stage.",
        MeasuredKind.DevelopmentPackages => "Install with npm ci --omit=dev in the final stage.",
        MeasuredKind.TestData => "Nothing runs them in a container.",
        MeasuredKind.MavenCache or MeasuredKind.GradleCache or MeasuredKind.CargoCache or MeasuredKind.GoCache
            or MeasuredKind.NuGetCache => "Build in a stage of its own, and copy the result.",
        _ => $"Delete {(files.Files == 1 ? "it" : "them")} in the same instruction, or use a cache mount.",
    };
}
