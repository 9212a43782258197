using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8001: the .NET of the final image is not the one that the project targets, so the program does not start.</summary>
internal sealed class TargetFrameworkRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8001", "target-framework-mismatch", "The .NET version of the final image is not the project's", Severity.Warning);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: not "runtime-deps" } image || model.Published is not { FrameworkVersion: { } version } project || image.Version == version) return;
        // What rolls forward by its own will, and what brings its run time along, starts all the same.
        if (!model.NeedsRuntime || project.Has("RollForward")) return;
        var final = context.Model.FinalStage!;
        if (final.Start?.Name != "dotnet" || final.FinalState.Variable("DOTNET_ROLL_FORWARD") is not null) return;
        var stage = context.Model.ShippedStages[0];
        context.Report(
            stage.Base.Span,
            $"{project.Path} targets .NET {version}, and {image.Reference} carries {image.Version}: the program ends at once with exit code 150, since .NET never rolls forward to another major version by itself. Ship on {image.WithVersion(version)}.",
            Replace(stage.Base, image.WithVersion(version), $"Ship on {image.WithVersion(version)}", context.Source.Path));
    }
}
