using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>npm</c>: it keeps each package as it was fetched.</summary>
internal sealed class Npm : NodeInstaller
{
    private Npm() : base(
        Cache,
        new ShellOptionSyntax(
            "w",
            "--cache",
            "--fetch-retries",
            "--fetch-timeout",
            "--globalconfig",
            "--loglevel",
            "--maxsockets",
            "--prefix",
            "--registry",
            "--tag",
            "--userconfig",
            "--workspace"),
        "npm")
    {
    }

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } =
        new(
            "npm cache",
            new LeftoverPlace(
                "~/.npm",
                "NPM_CONFIG_CACHE",
                "npm_config_cache")) { Option = "--cache", CleanUp = "npm cache clean --force" };

    /// <summary>The tool.</summary>
    public static Npm Instance { get; } = new();

    public override string LockFile => "package-lock.json";

    public override string OmitDevelopment => "--omit=dev";

    /// <summary>The same for npm 6 and older; newer ones still take it.</summary>
    public const string OldOmitDevelopment = "--production";

    public override bool CountsNodeEnvironment => true;

    public override ImmutableArray<string> Variables { get; } =
        ImmutableArray.Create("NPM_CONFIG_OMIT", "NPM_CONFIG_PRODUCTION", "npm_config_omit", "npm_config_production");

    protected override ImmutableArray<string> Choices { get; } =
        ImmutableArray.Create("--production", "--prod", "--omit", "--only", "--include", "-g", "--global");

    protected override ImmutableArray<string> InstallVerbs { get; } =
        ImmutableArray.Create("ci", "install", "i", "clean-install");

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        switch (arguments.Subcommand)
        {
            case "install" or "i" or "ci" or "add" or "clean-install":
                Leave(arguments, run, isGlobal: arguments.Has("-g", "--global") || arguments.Has("--prefix"));
                break;
            case "cache" when arguments.GetOperand(1)?.Value is "clean" or "rm" or "clear":
                run.Clean(Cache, arguments);
                break;
        }
    }
}
