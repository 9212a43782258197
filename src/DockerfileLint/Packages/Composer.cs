using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>composer</c>: it keeps the archives of packages.</summary>
internal sealed class Composer : DependencyInstaller
{
    /// <summary>The program as a file of PHP.</summary>
    public const string Archive = "composer.phar";

    private Composer() : base(new ShellOptionSyntax("d", "--working-dir"), "composer")
    {
    }

    /// <summary>The tool.</summary>
    public static Composer Instance { get; } = new();

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } = new(
        "composer cache",
        new LeftoverPlace(
            "~/.composer/cache", "COMPOSER_CACHE_DIR", "COMPOSER_HOME/cache")) { CleanUp = "composer clear-cache" };

    public override string OmitDevelopment => "--no-dev";

    public override ImmutableArray<string> Variables { get; } = ImmutableArray.Create("COMPOSER_NO_DEV");

    public override string Manifest => "composer.json";

    protected override ImmutableArray<string> DevelopmentMarks { get; } = ImmutableArray.Create("\"require-dev\"");

    protected override ImmutableArray<string> Choices { get; } = ImmutableArray.Create("--no-dev", "--dev");

    public override ShellWord? FindInstall(ShellCommand command)
    {
        var arguments = Arguments(command);
        return arguments.GetOperand(0) is { Value: "install" or "i" } verb && !Chooses(arguments) ? verb : null;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is "clear-cache" or "clearcache" or "cc") run.Clean(Cache, arguments);
        if (arguments.Subcommand is not ("install" or "update" or "require" or "create-project")) return;
        if (!arguments.Has("--no-cache")) run.Leave(Cache, arguments);
        if (arguments.Subcommand != "create-project") run.Write("vendor", Leftover.Dependencies);
    }
}
