using System.Collections.Immutable;

namespace DockerfileLint.Packages;

/// <summary><c>microdnf</c>, whose cache lies where that of yum does (its source); many who clean up by hand name that of dnf.</summary>
internal sealed class Microdnf : RpmPackageManager
{
    private Microdnf() : base("microdnf")
    {
    }

    /// <summary>The manager.</summary>
    public static Microdnf Instance { get; } = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Caches { get; } = ImmutableArray.Create("/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5");
}
