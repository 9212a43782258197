using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>bundle</c>: the archives of the gems that it installs stay in the folder of the gems, under <c>cache</c> (run
/// with bundler 2.3.27). <c>--no-cache</c> concerns vendor/cache only.
/// </summary>
internal sealed class Bundler : Tool
{
    private Bundler() : base(
        new ShellOptionSyntax("j", "--gemfile", "--jobs", "--path", "--retry", "--with", "--without"),
        "bundle",
        "bundler")
    {
    }

    /// <summary>The tool.</summary>
    public static Bundler Instance { get; } = new();

    /// <summary>
    /// Whether a command installs: a bare one does; one with an unknown word or an option such as --version does not.
    /// </summary>
    public bool Installs(ShellCommand command)
    {
        var arguments = Arguments(command);
        return arguments.Subcommand is "install" or "i" or "update" && !IsQuestion(arguments)
            || command.Arguments.IsEmpty;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        if (Installs(command)) run.Leave(Gem.Archives, Arguments(command));
    }
}
