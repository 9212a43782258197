using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>pipx</c>: pip fetches for it, into pip's cache (run with pipx 1.1.0).</summary>
internal sealed class Pipx : Tool
{
    private Pipx() : base(new ShellOptionSyntax("", "--python", "--spec", "--index-url", "--suffix"), "pipx")
    {
    }

    /// <summary>The tool.</summary>
    public static Pipx Instance { get; } = new();

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is not ("install" or "inject" or "upgrade" or "install-all") || IsQuestion(arguments))
            return;
        // It hands its settings on to pip.
        if (!arguments.Has("--pip-args") && !Pip.IsCacheOff(run)) run.Leave(Pip.Cache, arguments);
    }
}
