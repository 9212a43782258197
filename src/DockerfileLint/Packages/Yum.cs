using System.Collections.Immutable;

namespace DockerfileLint.Packages;

/// <summary><c>yum</c>: a program of its own up to CentOS 7, another name of dnf 4 since.</summary>
internal sealed class Yum : RpmPackageManager
{
    private Yum() : base("yum")
    {
    }

    /// <summary>The manager.</summary>
    public static Yum Instance { get; } = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Caches { get; } = ImmutableArray.Create("/var/cache/yum", "/var/cache/dnf");
}
