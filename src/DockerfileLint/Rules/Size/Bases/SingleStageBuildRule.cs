using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1106: a Dockerfile with one stage builds a program, so the image contains the build tools.</summary>
internal sealed class SingleStageBuildRule : Rule, IProgramRule
{
    /// <summary>The file names of programs that build.</summary>
    public ImmutableArray<string> Programs { get; } = ImmutableArray.Create("go", "cargo", "dotnet", "mvn", "mvnw", "gradle", "gradlew", "npm", "pnpm", "bun", "yarn", "make", "gcc", "g++", "clang", "rustc", "javac");

    public override RuleDescriptor Descriptor { get; } = new("DFL1106", "single-stage-build", "A single-stage build leaves build tools in the image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/prefer-multi-stage-build", "dockopt:GO001", "dockopt:RUST001", "dockershrink:use-multistage-builds"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        var model = context.Model;
        // toolchain-final-base reports a base that is a toolchain. An image that starts no program is one to build in.
        if (model.Stages.Length != 1 || model.FinalBase is not { Toolchain: null } || model.FinalStage is not { } stage || stage.EffectiveEntrypoint is null && stage.EffectiveCmd is null) return;
        // dotnet run needs the SDK.
        if (stage.StartCommands.Any(static command => command.Name == "dotnet" && command.Arguments.Length > 0 && command.Arguments[0].Value is "run" or "watch" or "test")) return;
        var cleanUps = new LastInRun(CleansUp);
        foreach (var found in model.Commands)
        {
            var command = found.Command;
            if (!IsBuild(command) || command.IsConditional || cleanUps.Follows(found)) continue;
            context.Report(command.Span, "The final stage builds the program, so sources and build tools stay in the image. Build in a separate stage and use COPY --from.");
            return;
        }
    }

    /// <summary>Whether a command removes packages or files, as those do that clean up behind a build in their RUN.</summary>
    private static bool CleansUp(ShellCommand command) =>
        command.Name is "rm" or "docker-php-source" || command.Arguments.Any(static word => word.Value is "del" or "purge" or "autoremove");

    private static bool IsBuilder(string name) =>
        name is "go" or "cargo" or "dotnet" or "mvn" or "mvnw" or "gradle" or "gradlew" or "npm" or "pnpm" or "bun" or "yarn" or "make" or "gcc" or "g++" or "clang" or "rustc" or "javac";

    private static bool IsBuild(ShellCommand command)
    {
        if (command.Name is not { } name || !IsBuilder(name)) return false;
        var words = command.Arguments.Where(static word => word.Prefix is not ['-', ..]).Select(static word => word.Value).Take(2).ToList();
        var first = words.Count > 0 ? words[0] : null;
        return command.Name switch
        {
            "go" => first is "build" or "install",
            "cargo" => first == "build",
            "dotnet" => first is "publish" or "build",
            "mvn" or "mvnw" => first is "package" or "install" or "verify" || words.Contains("package"),
            "gradle" or "gradlew" => first is "build" or "assemble" or "bootJar" or "jar" or "installDist",
            "npm" or "pnpm" or "bun" => first is "run" && words.Count > 1 && words[1]?.StartsWith("build", StringComparison.Ordinal) == true || command.Name == "pnpm" && first == "build",
            "yarn" => first == "build" || first == "run" && words.Count > 1 && words[1] == "build",
            "make" => first is null or "all" or "build" or "install",
            "gcc" or "g++" or "clang" or "rustc" or "javac" => words.Count > 0,
            _ => false,
        };
    }
}
