using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>conda</c>, <c>mamba</c> and <c>micromamba</c>: each package stays as an archive and unpacked.</summary>
internal sealed class Conda : Tool
{
    private Conda() : base(
        new ShellOptionSyntax("cnpf", "--channel", "--name", "--prefix", "--file"), "conda", "mamba", "micromamba")
    {
    }

    /// <summary>The tool.</summary>
    public static Conda Instance { get; } = new();

    /// <summary>The packages as they were fetched.</summary>
    public static Leftover Packages { get; } = new(
        "conda packages", new LeftoverPlace("/opt/conda/pkgs", "CONDA_PKGS_DIRS"))
    {
        // The documented form for micromamba has no -f.
        CleanUpOf = static command =>
            command.Name == "micromamba" ? "micromamba clean -ay" : $"{command.Name} clean -afy",
    };

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        var verb = arguments.Subcommand == "env" ? arguments.GetOperand(1)?.Value ?? "env" : arguments.Subcommand;
        if (verb is "install" or "create" or "update" or "upgrade") run.Leave(Packages, arguments);
        if (verb != "clean") return;
        if (arguments.Has("-a", "--all") || arguments.Has("-t", "--tarballs") || arguments.Has("-p", "--packages"))
            run.Clean(Packages, arguments);
    }
}
