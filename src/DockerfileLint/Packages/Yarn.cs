using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>yarn</c>: the classic one, whose cache is elsewhere for root. Yarn 2 and later have other options and may run
/// packages out of their cache.
/// </summary>
internal sealed class Yarn : NodeInstaller
{
    private Yarn() : base(Cache, new ShellOptionSyntax("", "--cwd", "--cache-folder", "--store-dir"), "yarn")
    {
    }

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } =
        new(
            "yarn cache",
            new LeftoverPlace(
                "~/.cache/yarn/v6",
                "YARN_CACHE_FOLDER")
                {
                    OfRoot = "/usr/local/share/.cache/yarn/v6"
                }) { Option = "--cache-folder", CleanUp = "yarn cache clean" };

    /// <summary>The tool.</summary>
    public static Yarn Instance { get; } = new();

    public override string LockFile => "yarn.lock";

    public override string OmitDevelopment => "--production";

    public override bool CountsNodeEnvironment => true;

    public override ImmutableArray<string> Variables { get; } = ImmutableArray.Create("YARN_PRODUCTION");

    protected override ImmutableArray<string> Choices { get; } =
        ImmutableArray.Create("--production", "--prod", "--immutable");

    protected override ImmutableArray<string> InstallVerbs { get; } = ImmutableArray.Create("install");

    protected override bool IsBareInstall => true;

    protected override bool RunsScriptsByName => true;

    /// <summary>Whether the words of a command are those of yarn 2 or later.</summary>
    public static bool IsModern(ShellCommand command)
    {
        if (command.HasFlag("--immutable")) return true;
        foreach (var word in command.Arguments)
            if (word.Value is "workspaces" or "focus" or "berry") return true;
        return false;
    }

    /// <summary>Whether a command brings yarn 2 or later.</summary>
    public static bool BringsModern(ShellCommand command)
    {
        if (command.Name == "corepack") return true;
        if (!Instance.IsCalledBy(command)) return false;
        foreach (var word in command.Arguments)
            if (word.Value is "set" or "berry") return true;
        return false;
    }

    public override bool Builds(ShellArguments arguments) =>
        arguments.Subcommand == "build" || arguments.Subcommand == "run" && arguments.GetOperand(1)?.Value == "build";
}
