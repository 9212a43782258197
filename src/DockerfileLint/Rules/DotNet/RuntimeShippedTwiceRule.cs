using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
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
        if (context.Model.FinalStage!.Start is not { } start || UsesRuntime(context.Model)) return;
        if (model.OnlyPublish?.SelfContainedBy is not { } reason) return;
        // A script may start other programs, which need the image's runtime.
        if (start.IsScript && !StartsOnly(model.Published?.AssemblyName, start, context.Model)) return;
        var stage = context.Model.ShippedStages[0];
        if (BaseFor(image) is not { } better) return;
        var how = start.Name == DotNetCli.Name ? " and start the program by its own name" : "";
        context.Report(
            stage.Base.Span,
            $"{reason}, so the runtime in '{image.Reference}' is never used. Use '{better}'{how}.",
            start.Name == DotNetCli.Name ? null : Replace(stage.Base, better, context),
            // Uncompressed, spring 2025: runtime-deps 122, runtime 193, aspnet 215 MB on Debian slim; 10, 83, 107 on
            // Alpine; 13, 86, 108 chiseled.
            image.IsWindows
                ? null
                : new ByteEstimate(image.Kind == "runtime" ? 71_000_000 : 93_000_000, ByteEstimateKind.About));
    }

    /// <summary>The image without a runtime; null where there is none.</summary>
    private static string? BaseFor(DotNetImage image)
    {
        if (!image.IsWindows) return image.Sibling("runtime-deps");
        var dash = image.Suffix.IndexOf('-');
        return dash < 0
            ? null
            : image.Suffix.Substring(0, dash) switch
            {
                "nanoserver" => "mcr.microsoft.com/windows/nanoserver:" + image.Suffix.Substring(dash + 1),
                "windowsservercore" => "mcr.microsoft.com/windows/servercore:" + image.Suffix.Substring(dash + 1),
                _ => null,
            };
    }

    /// <summary>
    /// Whether the scripts that start are known, start the program by its own name, and never <c>dotnet</c>.
    /// </summary>
    private static bool StartsOnly(string? name, StartCommand start, BuildModel model)
    {
        if (name is null || model.Purpose.StartsUnknownScript) return false;
        var found = start.Words.Any(word => ImagePaths.Name(word.Value) == name);
        foreach (var command in model.Purpose.Starts)
        {
            if (command.Name == DotNetCli.Name) return false;
            var isProgram = command.Name == name
                || command.Arguments.Any(word => word.Value is { } value && ImagePaths.Name(value) == name);
            // Any other program that a variable names may be one that needs the runtime; "$@" is what CMD names.
            if (command.Program is not null && command.Name is null && !isProgram && !IsRest(command.Program))
                return false;
            found |= isProgram;
        }

        return found && !start.Words.Any(static word => word.Value == DotNetCli.Name);
    }

    private static bool IsRest(ShellWord word) => word.Text.Trim('"') is "$@" or "${@}" or "$*";

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
