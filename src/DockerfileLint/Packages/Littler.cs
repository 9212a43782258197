using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>The scripts of littler: unlike R itself, it downloads into /tmp and leaves the archives there (run with R 4.2.2 and littler 0.3.17).</summary>
internal sealed class Littler : LanguageTool
{
    private Littler()
        : base(new ShellOptionSyntax("lrdnmt", "--libloc", "--repos", "--deps", "--ncpus", "--method", "--type"), "install2.r", "install.r", "installBioc.r", "installGithub.r")
    {
    }

    /// <summary>The tool.</summary>
    public static Littler Instance { get; } = new();

    /// <inheritdoc/>
    public override string CacheName => "R downloads";

    /// <inheritdoc/>
    public override ImmutableArray<CachePlace> Places { get; } = ImmutableArray.Create(new CachePlace("/tmp/downloaded_packages"));

    /// <inheritdoc/>
    protected override CacheUse Read(ShellArguments arguments, bool isBare) => arguments.Operand(0) is not null ? CacheUse.Fetch : CacheUse.None;
}
