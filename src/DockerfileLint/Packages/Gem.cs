using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>gem</c>: the archives that it installs stay in the folder of the gems, under <c>cache</c>, whatever it does with
/// documents (run with gem 3.3.15).
/// </summary>
internal sealed class Gem : Tool
{
    private Gem() : base(
        new ShellOptionSyntax(
            "viPs", "--version", "--install-dir", "--bindir", "--source", "--trust-policy", "--platform"),
        "gem")
    {
    }

    /// <summary>The tool.</summary>
    public static Gem Instance { get; } = new();

    /// <summary>
    /// The archives. They are in the folder of the gems: that of the ruby image, of Debian, of Alpine.
    /// </summary>
    public static Leftover Archives { get; } = new(
        "gem archives",
        new LeftoverPlace("/usr/local/bundle/cache", "GEM_HOME/cache"),
        new LeftoverPlace("/var/lib/gems"),
        new LeftoverPlace("/usr/lib/ruby/gems"),
        new LeftoverPlace("/usr/local/lib/ruby/gems"),
        new LeftoverPlace("~/.gem"))
    {
        CleanUp = "rm -rf \"$(gem env gemdir)\"/cache/*",
        CleanUpOf = static command =>
            $"rm -rf \"$({PathOf(command)}{FolderOf(command)}gem env gemdir)\"/cache/*",
    };

    /// <summary>Whether a command generates no documentation; long options may be shortened.</summary>
    public static bool OmitsDocuments(ShellArguments arguments) =>
        arguments.Has("-N", "--no-document")
            || arguments.Has("--no-doc", "--no-docs")
            || arguments.Has("--no-ri");

    /// <summary>The PATH that a command has for itself, as it sets it.</summary>
    private static string PathOf(ShellCommand command)
    {
        foreach (var assignment in command.Assignments)
            if (assignment.Name == "PATH") return $"PATH={assignment.Value.Text} ";
        return "";
    }

    /// <summary>
    /// The absolute folder by which a command calls gem, or bundler beside it, with its slash; empty for none.
    /// </summary>
    private static string FolderOf(ShellCommand command)
    {
        var program = command.Program!.Text;
        return program is ['/', ..] && program.IndexOfAny(['"', '\'']) < 0
            ? program.Substring(0, program.LastIndexOf('/') + 1)
            : "";
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is not ("install" or "i" or "update") || IsQuestion(arguments)) return;
        if (!arguments.Has("-i", "--install-dir") && !arguments.Has("--user-install")) run.Leave(Archives, arguments);
    }
}
