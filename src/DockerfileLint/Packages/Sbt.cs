using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>sbt</c>: dependencies stay in coursier's cache or ivy's, the versions of sbt itself in ~/.sbt.</summary>
internal sealed class Sbt : BuildTool
{
    private Sbt() : base(ShellOptionSyntax.None, "sbt")
    {
    }

    /// <summary>What it fetched.</summary>
    public static Leftover Caches { get; } = new(
        "sbt caches",
        new LeftoverPlace("~/.cache/coursier", "COURSIER_CACHE"),
        new LeftoverPlace("~/.ivy2"),
        new LeftoverPlace("~/.sbt"),
        new LeftoverPlace("~/.coursier"))
    {
        CleanUp = "rm -rf ~/.cache/coursier ~/.ivy2/cache ~/.sbt/boot",
    };

    /// <summary>The tool.</summary>
    public static Sbt Instance { get; } = new();

    public override string Leaves => "the sbt caches";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Caches);

    public override bool Builds(ShellArguments arguments) => false;

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.GetOperand(0) is not null && !IsQuestion(arguments)) run.Leave(Caches, arguments);
    }
}
