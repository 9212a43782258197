using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>dpkg</c>, which installs packages that are in files.</summary>
internal sealed class Dpkg : Tool
{
    private Dpkg() : base(ShellOptionSyntax.None, "dpkg")
    {
    }

    /// <summary>The tool.</summary>
    public static Dpkg Instance { get; } = new();

    public override void Run(ShellCommand command, IToolRun run)
    {
        if (command.HasFlag("-i", "--install") || command.HasFlag("-r", "-P"))
            run.Write(Apt.Instance.Database, Leftover.PackageDatabase);
    }
}
