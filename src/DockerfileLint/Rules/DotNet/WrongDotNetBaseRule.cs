using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8003: aspnet where runtime is enough, or runtime where ASP.NET Core is needed.</summary>
internal sealed class WrongDotNetBaseRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8003",
        "wrong-dotnet-base",
        "Wrong .NET image for the project",
        Severity.Info,
        presets: RulePresets.Recommended | RulePresets.Size,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { } image || model.Published is not { } project || !model.NeedsRuntime) return;
        if (image.Kind == "runtime-deps") ReportNone(model, image, project, context);
        else if (image.Kind == "runtime" && SharedFrameworks.NeedsAspNet(model, project) == true)
            Report(
                image,
                "aspnet",
                $"'{project.Path}' needs ASP.NET Core, which '{image.Reference}' doesn't contain, "
                    + "so the program doesn't start.",
                Severity.Warning,
                null,
                context);
        else if (image.Kind == "aspnet"
            && project.Sdk is "Microsoft.NET.Sdk" or "Microsoft.NET.Sdk.Worker"
            && SharedFrameworks.NeedsAspNet(model, project) == false)
            Report(
                image,
                "runtime",
                $"Nothing in '{project.Path}' needs ASP.NET Core, which '{image.Reference}' contains.",
                Severity.Info,
                new ByteEstimate(22_000_000, ByteEstimateKind.About),
                context);
    }

    /// <summary>Reports an image without a runtime for a program that doesn't bring its own.</summary>
    private static void ReportNone(DotNetModel model, DotNetImage image, ProjectFacts project, RuleContext context)
    {
        if (context.Model.FinalStage!.Start is not { } start
            || start.Name != DotNetCli.Name && start.Name != project.AssemblyName
            || MayBringRuntime(context.Model))
            return;
        var needsAspNet = SharedFrameworks.NeedsAspNet(model, project);
        var kind = needsAspNet switch { true => "aspnet", false => "runtime", null => null };
        var stage = context.Model.ShippedStages[0];
        context.Report(
            stage.Base.Span,
            $"Neither the output of '{project.Path}' nor '{image.Reference}' contains a runtime, "
                + "so the program doesn't start. Use "
                + $"{(kind is null ? "the runtime or aspnet image" : $"'{image.Sibling(kind)}'")}.",
            kind is null ? null : Replace(stage.Base, image.Sibling(kind), context),
            severity: Severity.Warning);
    }

    private static bool MayBringRuntime(BuildModel model) =>
        model.ShippedStages.Any(
            stage =>
                model.GetRuns(stage).Any(
                    static run => run.Syntax.ToString().Contains(DotNetCli.Name, StringComparison.OrdinalIgnoreCase))
                    || stage.Instructions
                        .OfType<TransferSyntax>()
                        .Any(static transfer => transfer.GetFlag("from") is null))
        || model.ShippedStages.Sum(static stage => stage.Instructions.OfType<TransferSyntax>().Count()) != 1;

    private static void Report(
        DotNetImage image, string kind, string why, Severity severity, ByteEstimate? bytes, RuleContext context)
    {
        var stage = context.Model.ShippedStages[0];
        var repository = image.Reference.Repository;
        var better = $"{repository.Substring(0, repository.LastIndexOf('/'))}/{kind}:{image.Reference.Tag}";
        // Composite images exist only for aspnet.
        if (better.Contains("-composite", StringComparison.Ordinal)) return;
        context.Report(
            stage.Base.Span, $"{why} Use '{better}'.", Replace(stage.Base, better, context), bytes, severity: severity);
    }
}
