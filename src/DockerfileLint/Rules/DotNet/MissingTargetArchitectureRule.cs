using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8014: the SDK runs on the build machine's platform, and builds the launcher for it.</summary>
internal sealed class MissingTargetArchitectureRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8014",
        "missing-target-architecture",
        "Launcher is built for the build machine's architecture",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        // An assembly that dotnet starts runs anywhere; a launcher is built for one architecture.
        if (model.Final is null
            || context.Model.FinalStage!.Start is not { } start
            || start.Name == DotNetCli.Name
            || model.Published is not { } project)
            return;
        if (project.AssemblyName is null || start.Name != project.AssemblyName) return;
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish"
                || publish.NamesRuntime
                || publish.HasUnknownWords
                || !IsForBuildMachine(publish.Run.Stage!))
                continue;
            if (project.Has("RuntimeIdentifier") || project.Has("RuntimeIdentifiers") || project.HasUnseenImports)
                continue;
            context.Report(
                publish.VerbWord.Span,
                $"'{start.Program}' is built for the build machine, and can't run on other platforms. "
                    + "Add ARG TARGETARCH, and -a $TARGETARCH to restore and publish.",
                () => ArchitectureFix.Of(model, publish, context));
        }
    }

    private static bool IsForBuildMachine(Stage stage) =>
        stage.Chain[0].From?.GetFlag("platform")?.Value is { } platform
            && platform.Contains("BUILDPLATFORM", StringComparison.Ordinal)
            && stage.Chain.All(static one => one.From is not null);
}
