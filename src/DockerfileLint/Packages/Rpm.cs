using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>rpm</c>, which installs packages that are in files.</summary>
internal sealed class Rpm : Tool
{
    private Rpm() : base(ShellOptionSyntax.None, "rpm")
    {
    }

    /// <summary>The tool.</summary>
    public static Rpm Instance { get; } = new();

    public override void Run(ShellCommand command, IToolRun run)
    {
        if (command.HasFlag("-i", "-U") || command.HasFlag("-e"))
            run.Write(RpmPackageManager.DatabaseFolder, Leftover.PackageDatabase);
    }
}
