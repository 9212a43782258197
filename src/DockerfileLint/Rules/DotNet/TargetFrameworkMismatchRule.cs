using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// DFL8001: the final image has another .NET version than the project targets, so the program doesn't start.
/// </summary>
internal sealed class TargetFrameworkMismatchRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8001",
        "target-framework-mismatch",
        ".NET version of the final image isn't the project's",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: not "runtime-deps" } image
            || model.Published is not { FrameworkVersion: { } version } project
            || image.Version == version)
            return;
        // A program that rolls forward or brings its own runtime starts anyway.
        if (!model.NeedsRuntime || project.Has("RollForward")) return;
        var final = context.Model.FinalStage!;
        if (final.Start?.Name != DotNetCli.Name || final.FinalState.Variable("DOTNET_ROLL_FORWARD") is not null) return;
        var stage = context.Model.ShippedStages[0];
        var better = DotNetTags.WithVersion(image, version);
        context.Report(
            stage.Base.Span,
            $"'{project.Path}' targets .NET {version}, but '{image.Reference}' has .NET {image.Version}, "
                + $"so the program doesn't start. "
                + $"Use {(better is null ? $"an image of .NET {version}" : $"'{better}'")}.",
            better is null ? null : Replace(stage.Base, better, context));
    }
}
