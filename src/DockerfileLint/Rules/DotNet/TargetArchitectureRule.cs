using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8014: the SDK runs on the build machine's platform, and the launcher that ships is made for that machine.</summary>
internal sealed class TargetArchitectureRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8014", "missing-target-architecture", "The launcher is built for the build machine, not for the image", Severity.Warning);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        // What dotnet starts runs anywhere; a launcher is a program of one architecture.
        if (model.Final is null || context.Model.FinalStage!.Start is not { } start || start.Name == "dotnet" || model.Published is not { } project) return;
        if (project.AssemblyName is null || start.Name != project.AssemblyName) return;
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish" || publish.NamesRuntime || publish.HasUnknownWords || !IsForBuildMachine(publish.Run.Stage!)) continue;
            if (project.Has("RuntimeIdentifier") || project.Has("RuntimeIdentifiers") || project.HasUnseenImports) continue;
            context.Report(
                publish.Command.Arguments[0].Span,
                $"This stage runs on the platform of the build machine, so {start.Program} is made for that, and on any other the container ends with \"exec format error\". Add -a $TARGETARCH to restore and publish, and ARG TARGETARCH behind FROM.",
                () => ArchitectureFix.Of(model, publish, context));
        }
    }

    private static bool IsForBuildMachine(Stage stage) =>
        stage.Chain[0].From?.Flag("platform")?.Value is { } platform && platform.IndexOf("BUILDPLATFORM", StringComparison.Ordinal) >= 0 && stage.Chain.All(static one => one.From is not null);
}
