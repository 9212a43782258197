using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>gem</c>: the archives that it installs stay in the folder of the gems, under <c>cache</c>, whatever it does with documents (run with gem 3.3.15).</summary>
internal sealed class Gem : LanguageTool
{
    /// <summary>What stays.</summary>
    public const string Archives = "gem archives";

    private Gem()
        : base(new ShellOptionSyntax("viPs", "--version", "--install-dir", "--bindir", "--source", "--trust-policy", "--platform"), "gem")
    {
    }

    /// <summary>The tool.</summary>
    public static Gem Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => Archives;

    /// <summary>The folder of the gems: that of the ruby image, of Debian, of Alpine.</summary>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(
        new CachePlace("/usr/local/bundle/cache", "GEM_HOME", "cache"), new CachePlace("/var/lib/gems"), new CachePlace("/usr/lib/ruby/gems"), new CachePlace("/usr/local/lib/ruby/gems"), new CachePlace("~/.gem"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) =>
        arguments.Subcommand is "install" or "i" or "update" && !arguments.Has("-i", "--install-dir") && !arguments.Has("--user-install") ? CacheUse.Fetch : CacheUse.None;
}
