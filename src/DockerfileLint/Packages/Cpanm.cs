using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>cpanm</c>: it keeps what it fetched, compiled and logged for seven days (run with cpanm 1.7046).</summary>
internal sealed class Cpanm : LanguageTool
{
    private Cpanm()
        : base(new ShellOptionSyntax("lL", "--local-lib", "--local-lib-contained", "--mirror", "--cpanfile", "--save-dists"), "cpanm")
    {
    }

    /// <summary>The tool.</summary>
    public static Cpanm Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "cpanm files";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("~/.cpanm", "PERL_CPANM_HOME"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Operand(0) is not null && !arguments.Has("--info") && !arguments.Has("--auto-cleanup") ? CacheUse.Fetch : CacheUse.None;
}
