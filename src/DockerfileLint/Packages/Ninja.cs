using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>ninja</c>: what it writes, its file decides.</summary>
internal sealed class Ninja : Tool
{
    private Ninja() : base(ShellOptionSyntax.None, "ninja")
    {
    }

    /// <summary>The tool.</summary>
    public static Ninja Instance { get; } = new();

    public override void Run(ShellCommand command, IToolRun run) => run.WriteHere(what: null);
}
