using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>pecl</c>: what it fetches and compiles stays in /tmp/pear; <c>clear-cache</c> empties a part of that only (run,
/// and so in the source of the php image, which removes the folder itself).
/// </summary>
internal sealed class Pecl : Tool
{
    private Pecl() : base(new ShellOptionSyntax("dcCDRP", "--installroot", "--packagingroot"), "pecl", "pear")
    {
    }

    /// <summary>The tool.</summary>
    public static Pecl Instance { get; } = new();

    /// <summary>What it fetched and compiled.</summary>
    public static Leftover Files { get; } = new(
        "pear files", new LeftoverPlace("/tmp/pear")) { CleanUp = "rm -rf /tmp/pear" };

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is "install" or "upgrade" or "upgrade-all" && !IsQuestion(arguments))
            run.Leave(Files, arguments);
    }
}
