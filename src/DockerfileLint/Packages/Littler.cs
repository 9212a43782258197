using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// The scripts of littler: unlike R itself, it downloads into /tmp and leaves the archives there (run with R 4.2.2 and
/// littler 0.3.17).
/// </summary>
internal sealed class Littler : Tool
{
    private Littler() : base(
        new ShellOptionSyntax("lrdnmt", "--libloc", "--repos", "--deps", "--ncpus", "--method", "--type"),
        "install2.r",
        "install.r",
        "installBioc.r",
        "installGithub.r")
    {
    }

    /// <summary>The tool.</summary>
    public static Littler Instance { get; } = new();

    /// <summary>The archives of packages.</summary>
    public static Leftover Downloads { get; } =
        new(
            "R downloads",
            new LeftoverPlace("/tmp/downloaded_packages")) { CleanUp = "rm -rf /tmp/downloaded_packages" };

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.GetOperand(0) is not null && !IsQuestion(arguments)) run.Leave(Downloads, arguments);
    }
}
