using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>docker-php-source</c> of the php image: <c>extract</c> unpacks the sources of PHP, which stay until
/// <c>delete</c>. The programs that install extensions delete what they have unpacked themselves.
/// </summary>
internal sealed class PhpSource : Tool
{
    private PhpSource() : base(ShellOptionSyntax.None, "docker-php-source")
    {
    }

    /// <summary>The tool.</summary>
    public static PhpSource Instance { get; } = new();

    /// <summary>The sources.</summary>
    public static Leftover Sources { get; } = new(
        "php sources", new LeftoverPlace("/usr/src/php")) { CleanUp = "docker-php-source delete" };

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand == "extract") run.Leave(Sources, arguments);
        else if (arguments.Subcommand == "delete") run.Clean(Sources, arguments);
    }
}
