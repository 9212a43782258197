using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8004: a self-contained program is in an image that contains a runtime, too.</summary>
internal sealed class RuntimeShippedTwiceRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8004",
        "runtime-shipped-twice",
        "Self-contained program on an image with a .NET runtime",
        Severity.Warning,
        presets: RulePresets.Recommended | RulePresets.Size);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: "aspnet" or "runtime" } image
            || image.Suffix.Contains("composite", System.StringComparison.Ordinal))
            return;
        // A script may start other programs, which need the image's runtime.
        if (context.Model.FinalStage!.Start is not { IsScript: false } start || UsesRuntime(context.Model)) return;
        if (model.OnlyPublish?.SelfContainedBy is not { } reason) return;
        var stage = context.Model.ShippedStages[0];
        var better = image.Sibling("runtime-deps");
        var how = start.Name == DotNetCli.Name ? " and start the program by its own name" : "";
        context.Report(
            stage.Base.Span,
            $"{reason}, so the runtime in '{image.Reference}' is never used. Use '{better}'{how}.",
            start.Name == DotNetCli.Name ? null : Replace(stage.Base, better, context),
            // Uncompressed, spring 2025: runtime-deps 122, runtime 193, aspnet 215 MB on Debian slim; 10, 83, 107 on
            // Alpine; 13, 86, 108 chiseled.
            new ByteEstimate(image.Kind == "runtime" ? 71_000_000 : 93_000_000, ByteEstimateKind.About));
    }

    /// <summary>
    /// Whether something else in the image needs its runtime: a RUN calls it, or files are copied into its folder.
    /// </summary>
    private static bool UsesRuntime(BuildModel model) => model.ShippedStages.Any(stage =>
        model.GetRuns(stage).Any(static run => run.Commands.Any(static command => command.Name == DotNetCli.Name))
        || stage.Instructions
            .OfType<TransferSyntax>()
            .Any(
                static transfer =>
                    transfer.Destination is { } destination
                        && (destination.Text.Contains("/share/dotnet", System.StringComparison.Ordinal)
                            || destination.Text.Contains("/lib/dotnet", System.StringComparison.Ordinal))));
}
