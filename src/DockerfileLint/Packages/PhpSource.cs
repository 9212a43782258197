using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>docker-php-source</c> of the php image: <c>extract</c> unpacks the sources of PHP, which stay until <c>delete</c>. The programs that install extensions delete what they have unpacked themselves.</summary>
internal sealed class PhpSource : LanguageTool
{
    private PhpSource()
        : base(ShellOptionSyntax.None, "docker-php-source")
    {
    }

    /// <summary>The tool.</summary>
    public static PhpSource Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "php sources";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("/usr/src/php"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Subcommand switch
    {
        "extract" => CacheUse.Fetch,
        "delete" => CacheUse.Clean,
        _ => CacheUse.None,
    };
}
