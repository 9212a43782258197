using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>gradle</c> and the wrapper script that projects carry.</summary>
internal sealed class Gradle : BuildTool
{
    private Gradle() : base(
        new ShellOptionSyntax(
            "bcgpIxPD", "--build-file", "--project-dir", "--gradle-user-home", "--init-script", "--exclude-task"),
        "gradle",
        "gradlew")
    {
    }

    /// <summary>What it fetched, Gradle itself included where the wrapper fetches it.</summary>
    public static Leftover Cache { get; } = new("gradle cache", new LeftoverPlace("~/.gradle", "GRADLE_USER_HOME"))
    {
        CleanUp = "rm -rf \"${GRADLE_USER_HOME:-$HOME/.gradle}\"",
    };

    /// <summary>The tool.</summary>
    public static Gradle Instance { get; } = new();

    public override string Leaves => "the Gradle cache";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Cache);

    public override bool Builds(ShellArguments arguments) =>
        arguments.Subcommand is "build" or "assemble" or "bootJar" or "jar" or "installDist";

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (IsIdle(command, arguments)) return;
        run.Leave(Cache, arguments);
        run.Write("build", Leftover.BuildOutput);
    }
}
