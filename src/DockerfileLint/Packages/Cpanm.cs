using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>cpanm</c>: it keeps what it fetched, compiled and logged for seven days (run with cpanm 1.7046).
/// </summary>
internal sealed class Cpanm : Tool
{
    private Cpanm() : base(
        new ShellOptionSyntax("lL", "--local-lib", "--local-lib-contained", "--mirror", "--cpanfile", "--save-dists"),
        "cpanm")
    {
    }

    /// <summary>The tool.</summary>
    public static Cpanm Instance { get; } = new();

    /// <summary>What it fetched, compiled and logged.</summary>
    public static Leftover Files { get; } = new(
        "cpanm files", new LeftoverPlace("~/.cpanm", "PERL_CPANM_HOME")) { CleanUp = "rm -rf ~/.cpanm" };

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.GetOperand(0) is null || IsQuestion(arguments)) return;
        if (!arguments.Has("--info") && !arguments.Has("--auto-cleanup")) run.Leave(Files, arguments);
    }
}
