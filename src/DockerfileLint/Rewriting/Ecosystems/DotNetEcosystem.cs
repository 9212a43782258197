using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>.NET: web, worker and console programs, with the runtime of the image or their own.</summary>
internal sealed class DotNetEcosystem : Ecosystem
{
    private static readonly string[] Building =
    [
        "restore", "build", "publish", "test", "pack", "clean", "tool", "nuget", "msbuild", "workload", "format", "sln",
    ];

    // Headers for compiling ahead of time, and what builds the pages of a web application.
    private static readonly string[] ForBuilding = ["zlib1g-dev", "zlib-dev", "nodejs"];

    public override string Name => ".NET";

    public override ImmutableArray<string> Manifests { get; } = ["*.csproj", "*.fsproj", "*.vbproj"];

    public override bool Recognizes(ShrinkSite site)
    {
        if (!site.Model.MayBeDotNet || DotNetImage.Of(site.Image) is not { IsWindows: false } image) return false;
        return DotNetRun.IsIn(site)
            || image.Kind == "sdk" && Started(site)
            || DotNetProgram.Find(site, static stage => stage.IsReachable, isSamePlace: false) is not null;
    }

    public override bool Builds(ShellCommand command, RunModel run) => IsBuild(command);

    /// <summary>Whether a command of the SDK writes for the build alone.</summary>
    public static bool IsBuild(ShellCommand command) =>
        command.Name == DotNetCli.Name
            && command.Arguments is [{ Value: { } verb }, ..]
            && Array.IndexOf(Building, verb) >= 0;

    public override bool IsBuildPackage(ShrinkSite site, string package) =>
        Array.IndexOf(ForBuilding, package) >= 0 || Npm.Instance.Has(package) || Yarn.Instance.Has(package);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name is "DOTNET_CLI_TELEMETRY_OPTOUT" or "DOTNET_NOLOGO" or "DOTNET_SKIP_FIRST_TIME_EXPERIENCE"
                or "DOTNET_CLI_HOME" or "BUILD_CONFIGURATION" or "DOTNET_GENERATE_ASPNET_CERTIFICATE"
                or "DOTNET_USE_POLLING_FILE_WATCHER"
            || name.StartsWith("NUGET_", StringComparison.Ordinal)
            || name.StartsWith("MSBUILD", StringComparison.Ordinal);

    public override NeedState StartsPrograms(ShrinkSite site) => DotNetNeeds.StartsPrograms(site);

    public override RewritePlan? PlanInPlace(ShrinkSite site) =>
        DotNetRun.IsIn(site) || site.Model.DotNet.Commands.Any(
            command => command.Run.Stage == site.Stage && command.Verb is "publish" or "build")
            ? null
            : new DotNetInPlace(site, this).Plan();

    public override bool Recognizes(InitSite site) =>
        site.Files.Any(static file => DotNetModel.IsProject(file.Path) && !DotNetContent.IsOfOutput(file.Path));

    public override ProjectSketch? Sketch(InitSite site) => DotNetSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        if (DotNetImage.Of(site.Image) is not { Kind: "sdk" } sdk)
        {
            draft.Refuse("the SDK isn't that of an official image", Evidence.At(site.Stage.From!));
            return;
        }

        if (DotNetRun.IsIn(site)) new DotNetRun(site, draft, sdk).Describe();
        else new DotNetSplit(site, draft, sdk).Describe();
    }

    public override void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        if (DotNetProgram.ProjectOf(site) is { } project)
            new DotNetUser(site, DotNetSources.Of(site, project)).Set(draft, lean);
        if (DotNetBases.StartsDotNet(lean)
            && (draft.Start ?? site.Start) is { } start
            && start.Instruction == site.Stage.EffectiveCmd)
            draft.Start = start with { Keyword = "ENTRYPOINT" };
    }

    /// <summary>Whether <c>dotnet</c> or a program of a folder starts, and something builds.</summary>
    private static bool Started(ShrinkSite site) =>
        site.Model.DotNet.Commands.Any(static command => command.Verb is "publish" or "build")
            && (site.Start is not { Words: [var program, ..] }
                || ImagePaths.Name(program) == DotNetCli.Name
                || program.Contains('/'));
}