using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>mvn</c> and the wrapper script that projects carry.</summary>
internal sealed class Maven : BuildTool
{
    private Maven() : base(
        new ShellOptionSyntax(
            "fPplsgtT", "--file", "--activate-profiles", "--projects", "--log-file", "--settings", "--global-settings"),
        "mvn",
        "mvnw")
    {
    }

    /// <summary>The artifacts that it fetched.</summary>
    public static Leftover Repository { get; } =
        new("maven repository", new LeftoverPlace("~/.m2/repository"))
        {
            // The wrapper stores the Maven that it downloads.
            CleanUpOf = static command => command.Name == "mvnw"
                ? "rm -rf ~/.m2/repository ~/.m2/wrapper"
                : "rm -rf ~/.m2/repository",
        };

    /// <summary>The tool.</summary>
    public static Maven Instance { get; } = new();

    public override string Leaves => "the local Maven repository";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Repository);

    public override bool Builds(ShellArguments arguments) =>
        arguments.Subcommand is "package" or "install" or "verify" || arguments.GetOperand(1)?.Value == "package";

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (IsIdle(command, arguments)) return;
        run.Leave(Repository, arguments);
        run.Write("target", Leftover.BuildOutput);
    }
}
