using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>bun</c> as installer of packages.</summary>
internal sealed class Bun : NodeInstaller
{
    private Bun() : base(Cache, new ShellOptionSyntax("", "--cwd", "--cache-folder", "--store-dir"), "bun")
    {
    }

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } = new(
        "bun cache", new LeftoverPlace("~/.bun/install/cache", "BUN_INSTALL_CACHE_DIR"));

    /// <summary>The tool.</summary>
    public static Bun Instance { get; } = new();

    public override string LockFile => "bun.lock";

    public override string OmitDevelopment => "--production";

    public override ImmutableArray<string> Variables { get; } = ImmutableArray<string>.Empty;

    protected override ImmutableArray<string> Choices { get; } =
        ImmutableArray.Create("--production", "-p", "--omit", "-g", "--global");

    protected override bool RunsScriptsByName => true;

    protected override ImmutableArray<string> InstallVerbs { get; } = ImmutableArray.Create("install", "i", "ci");
}
