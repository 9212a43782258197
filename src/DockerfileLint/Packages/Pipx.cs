using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>pipx</c>: pip fetches for it, into pip's cache (run with pipx 1.1.0).</summary>
internal sealed class Pipx : LanguageTool
{
    private Pipx()
        : base(new ShellOptionSyntax("", "--python", "--spec", "--index-url", "--suffix"), "pipx")
    {
    }

    /// <summary>The tool.</summary>
    public static Pipx Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "pip cache";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("~/.cache/pip", "PIP_CACHE_DIR"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Subcommand is "install" or "inject" or "upgrade" or "install-all" && !arguments.Has("--pip-args") ? CacheUse.Fetch : CacheUse.None;
}
