using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>python -m pip</c> is pip; any other program of Python may do anything.</summary>
internal sealed class Python : Tool
{
    private Python() : base(ShellOptionSyntax.None, "python", "python2", "python3")
    {
    }

    /// <summary>The tool.</summary>
    public static Python Instance { get; } = new();

    /// <summary>Whether a command calls pip.</summary>
    public static bool IsPip(ShellCommand command) =>
        command.Arguments.Length > 1 && command.Arguments[0].Value == "-m" && command.Arguments[1].Value == "pip";

    public override void Run(ShellCommand command, IToolRun run)
    {
        // To pip, its own name then reads as the value of -m.
        if (IsPip(command)) Pip.Instance.Run(command, run);
        else run.DoUnknown();
    }
}
