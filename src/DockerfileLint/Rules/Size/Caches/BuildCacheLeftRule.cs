using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1312: a layer of the final image contains what a build tool fetched: Go's modules, Cargo's registry, the repositories of Maven, Gradle, sbt and NuGet.</summary>
internal sealed class BuildCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new("DFL1312", "build-cache-left", "Build tool cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    protected override string What => "go modules";

    private protected override bool IsAbout(string? what) => CleanUp(what) is not null;

    protected override bool Covers(ShellCommand command, RunModel run)
    {
        var model = run.Stage!.Model;
        // On a toolchain image, the base itself is reported, or the image is one to build in. A later build or start of the tool needs its packages.
        return model.FinalBase is not { Toolchain: not null } && StartsProgram(model.FinalStage!) && !IsFetchedAhead(command) && !model.ToolUses.IsNeededAfter(command, run);
    }

    protected override bool IsCleanUp(ShellCommand command) => command.Name == "rm" && command.Arguments.Any(static word => word.Value is null);

    protected override string MessageOf(ShellCommand command, RunModel run)
    {
        var (what, cleanUp) = Facts(command);
        return $"This layer contains {what}, which nothing after it needs. Run '{cleanUp}' in the same RUN, or build in a separate stage.";
    }

    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        commands.Select(static command => command.Name).Distinct(StringComparer.Ordinal).Count() == 1
            ? Append("Delete the build tool cache in the same RUN", Facts(commands[0]).CleanUp, FixSafety.Suggested, commands[0], run, context)
            : ImmutableArray<CodeFix>.Empty;

    private static (string What, string CleanUp) Facts(ShellCommand command) => command.Name switch
    {
        "go" => ("the Go module and build caches", command.Program!.Text + CleanUp("go modules")!.Substring(2)),
        "cargo" => ("the Cargo registry", CleanUp("cargo registry")!),
        "gradle" or "gradlew" => ("the Gradle cache", CleanUp("gradle cache")!),
        "sbt" => ("the sbt caches", CleanUp("sbt caches")!),
        "dotnet" => ("the restored NuGet packages", command.Program!.Text + CleanUp("NuGet packages")!.Substring(6)),
        _ => ("the local Maven repository", CleanUp("maven repository")!),
    };

    private static string? CleanUp(string? what) => what switch
    {
        "go modules" or "go build cache" => "go clean -cache -modcache",
        "cargo registry" => "rm -rf \"${CARGO_HOME:-$HOME/.cargo}/registry\"",
        "maven repository" => "rm -rf ~/.m2/repository",
        "gradle cache" => "rm -rf \"${GRADLE_USER_HOME:-$HOME/.gradle}\"",
        "sbt caches" => "rm -rf ~/.cache/coursier ~/.ivy2/cache ~/.sbt/boot",
        "NuGet packages" => "dotnet nuget locals all --clear",
        _ => null,
    };

    private static bool StartsProgram(Stage stage) => stage.EffectiveCmd is not null || stage.EffectiveEntrypoint is not null;

    /// <summary>Whether the command is there to fetch the packages, for a later build.</summary>
    private static bool IsFetchedAhead(ShellCommand command) => command.Name != "dotnet" && command.Arguments.Any(static word =>
        word.Prefix.StartsWith("dependency:", StringComparison.Ordinal) || word.Value is "mod" or "fetch" or "update" or "dependencies" or "--offline");
}
