using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>bundle</c>: the archives of the gems that it installs stay in the folder of the gems, under <c>cache</c> (run with bundler 2.3.27).
/// <c>--no-cache</c> concerns vendor/cache only.
/// </summary>
internal sealed class Bundler : LanguageTool
{
    private Bundler()
        : base(new ShellOptionSyntax("j", "--gemfile", "--jobs", "--path", "--retry", "--with", "--without"), "bundle", "bundler")
    {
    }

    /// <summary>The tool.</summary>
    public static Bundler Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => Gem.Archives;

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places => Gem.Instance.Places;

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Subcommand switch
    {
        "install" or "i" or "update" => CacheUse.Fetch,
        // A bare bundle installs; one with an unknown word or an option such as --version does not.
        null when isBare => CacheUse.Fetch,
        _ => CacheUse.None,
    };
}
