using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1312: a layer that ships keeps what a build tool fetched: Go's modules, Cargo's registry, the repositories of Maven, Gradle, sbt and NuGet.</summary>
internal sealed class BuildCacheLeftRule : CacheLeftRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1312", "build-cache-left", "A layer keeps what a build tool fetched", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    protected override string What => "go modules";

    /// <inheritdoc/>
    private protected override bool IsAbout(string? what) => CleanUp(what) is not null;

    /// <inheritdoc/>
    protected override bool Covers(ShellCommand command, RunModel run)
    {
        var model = run.Stage!.Model;
        // On a toolchain's image the base itself is the matter, or people build in it; what still builds or starts the tool needs its packages.
        return model.FinalBase is not { Toolchain: not null } && StartsProgram(model.FinalStage!) && !IsFetchedAhead(command) && !model.ToolUses.IsNeededAfter(command, run);
    }

    /// <inheritdoc/>
    protected override bool IsCleanUp(ShellCommand command) => command.Name == "rm" && command.Arguments.Any(static word => word.Value is null);

    /// <inheritdoc/>
    protected override string MessageOf(ShellCommand command, RunModel run)
    {
        var (what, cleanUp) = Facts(command);
        return $"{what} stay in the layer, though nothing after it builds. Remove them in the same RUN (&& {cleanUp}), give them a cache mount, or build in a stage of its own.";
    }

    /// <inheritdoc/>
    protected override ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context) =>
        commands.Select(static command => command.Name).Distinct(StringComparer.Ordinal).Count() == 1
            ? Append("Remove what the build fetched in the same layer", Facts(commands[0]).CleanUp, FixSafety.Suggested, commands[0], run, context)
            : ImmutableArray<CodeFix>.Empty;

    private static (string What, string CleanUp) Facts(ShellCommand command) => command.Name switch
    {
        "go" => ("The modules and objects that go fetched and built", command.Program!.Text + CleanUp("go modules")!.Substring(2)),
        "cargo" => ("The sources that cargo fetched", CleanUp("cargo registry")!),
        "gradle" or "gradlew" => ("The files that Gradle fetched", CleanUp("gradle cache")!),
        "sbt" => ("The files that sbt fetched", CleanUp("sbt caches")!),
        "dotnet" => ("The NuGet packages that were restored", command.Program!.Text + CleanUp("NuGet packages")!.Substring(6)),
        _ => ("The artifacts that Maven fetched", CleanUp("maven repository")!),
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

    /// <summary>Whether the packages are what the command is for: somebody builds with them later.</summary>
    private static bool IsFetchedAhead(ShellCommand command) => command.Name != "dotnet" && command.Arguments.Any(static word =>
        word.Prefix.StartsWith("dependency:", StringComparison.Ordinal) || word.Value is "mod" or "fetch" or "update" or "dependencies" or "--offline");
}
