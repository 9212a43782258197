using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>Compilers that are called by themselves.</summary>
internal sealed class Compiler : Tool
{
    private Compiler() : base(new ShellOptionSyntax("o"), "gcc", "g++", "clang", "rustc", "javac")
    {
    }

    /// <summary>The tool.</summary>
    public static Compiler Instance { get; } = new();

    public override bool CanBuild => true;

    public override bool Builds(ShellArguments arguments) => arguments.GetOperand(0) is not null;

    public override void Run(ShellCommand command, IToolRun run)
    {
    }
}
