using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>make</c>: what it writes, its file decides.</summary>
internal sealed class Make : Tool
{
    private Make() : base(ShellOptionSyntax.None, "make")
    {
    }

    /// <summary>The tool.</summary>
    public static Make Instance { get; } = new();

    public override bool CanBuild => true;

    public override bool Builds(ShellArguments arguments) =>
        arguments.Subcommand is null or "all" or "build" or "install";

    public override void Run(ShellCommand command, IToolRun run) => run.WriteHere(what: null);
}
