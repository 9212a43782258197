using System;
using System.Collections.Generic;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// DFL8002: the SDK of a stage can't build the project: the framework is newer, or global.json rejects the SDK.
/// </summary>
internal sealed class SdkVersionMismatchRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8002",
        "sdk-version-mismatch",
        "SDK image can't build the project",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        var seen = new HashSet<BaseImage>();
        foreach (var command in model.Commands)
        {
            var root = command.Run.Stage!.RootBase;
            if (root.Reference is null
                || DotNetImage.Of(root.Known) is not { Kind: "sdk" } image
                || seen.Contains(root))
                continue;
            if (ReportFramework(command, root, image, context)
                || ReportGlobalJson(model, command, root, image, context))
                seen.Add(root);
        }
    }

    private static bool ReportFramework(DotNetCommand command, BaseImage root, DotNetImage image, RuleContext context)
    {
        if (command.Project is not { FrameworkVersion: { } version } project
            || DotNetReleases.Of(version) is null
            || Major(version) <= image.Major)
            return false;
        var better = DotNetTags.WithVersion(image, version);
        context.Report(
            root.Span,
            $"'{project.Path}' targets .NET {version}, which the SDK in '{image.Reference}' can't build "
                + $"(NETSDK1045). Use {(better is null ? $"an SDK image of .NET {version}" : $"'{better}'")}.",
            better is null ? null : Replace(root, better, context));
        return true;
    }

    private static bool ReportGlobalJson(
        DotNetModel model, DotNetCommand command, BaseImage root, DotNetImage image, RuleContext context)
    {
        if (model.GlobalJsonOf(command) is not { } asked) return false;
        var isFloating = image.Full == image.Version;
        var sdk = isFloating ? DotNetReleases.Of(image.Version)?.NewestSdk : image.Full;
        if (sdk is null || asked.Accepts(sdk) != false) return false;
        // A floating tag gets newer SDKs: report only what they can't satisfy either.
        if (isFloating && new GlobalJson(sdk, "latestMajor").Accepts(asked.Version) != false) return false;
        var carries = isFloating ? $"has {sdk} or later" : $"has {sdk}";
        var advice = asked.Version.StartsWith(image.Version + ".", StringComparison.Ordinal)
            && new GlobalJson(asked.Version, "latestFeature").Accepts(sdk) == true
            ? $"Set rollForward to latestFeature, or use '{image.Reference.Repository}:{asked.Version}'."
            : $"Use '{image.Reference.Repository}:{asked.Version}', or require "
                + (asked.Version.StartsWith(image.Version + ".", StringComparison.Ordinal)
                    ? $"{sdk}."
                    : $"an SDK of {image.Version}.");
        context.Report(
            root.Span,
            $"global.json requires SDK {asked.Version} (rollForward: {asked.RollForward}), "
                + $"but '{image.Reference}' {carries}. {advice}");
        return true;
    }

    private static int Major(string version) =>
        int.TryParse(version.Substring(0, version.IndexOf('.')), out var major) ? major : 0;
}
