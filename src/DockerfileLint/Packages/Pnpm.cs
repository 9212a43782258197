using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>pnpm</c>: it links packages out of its store, or copies them where the store is on another file system.
/// </summary>
internal sealed class Pnpm : NodeInstaller
{
    private Pnpm() : base(Cache, new ShellOptionSyntax("", "--cwd", "--cache-folder", "--store-dir"), "pnpm")
    {
    }

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } =
        new("pnpm store", new LeftoverPlace("~/.local/share/pnpm", "PNPM_HOME")) { Option = "--store-dir" };

    /// <summary>The tool.</summary>
    public static Pnpm Instance { get; } = new();

    public override string LockFile => "pnpm-lock.yaml";

    public override string OmitDevelopment => "--prod";

    public override ImmutableArray<string> Variables { get; } =
        ImmutableArray.Create("npm_config_production", "NPM_CONFIG_PRODUCTION");

    protected override ImmutableArray<string> Choices { get; } =
        ImmutableArray.Create("--production", "--prod", "-P", "--offline", "-g", "--global");

    protected override ImmutableArray<string> InstallVerbs { get; } = ImmutableArray.Create("install", "i");

    public override bool Builds(ShellArguments arguments) => arguments.Subcommand == "build" || base.Builds(arguments);
}
