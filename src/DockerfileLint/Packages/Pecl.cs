using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>pecl</c>: what it fetches and compiles stays in /tmp/pear; <c>clear-cache</c> empties a part of that only (run, and so in the source of the php image, which removes the folder itself).</summary>
internal sealed class Pecl : LanguageTool
{
    private Pecl()
        : base(new ShellOptionSyntax("dcCDRP", "--installroot", "--packagingroot"), "pecl", "pear")
    {
    }

    /// <summary>The tool.</summary>
    public static Pecl Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "pear files";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("/tmp/pear"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Subcommand is "install" or "upgrade" or "upgrade-all" ? CacheUse.Fetch : CacheUse.None;
}
