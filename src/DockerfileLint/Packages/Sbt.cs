using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>sbt</c>: dependencies stay in coursier's cache or ivy's, the versions of sbt itself in ~/.sbt.</summary>
internal sealed class Sbt : LanguageTool
{
    private Sbt()
        : base(ShellOptionSyntax.None, "sbt")
    {
    }

    /// <summary>The tool.</summary>
    public static Sbt Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "sbt caches";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("~/.cache/coursier", "COURSIER_CACHE"), new CachePlace("~/.ivy2"), new CachePlace("~/.sbt"), new CachePlace("~/.coursier"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => isBare || arguments.Operand(0) is null ? CacheUse.None : CacheUse.Fetch;
}
