using System.Collections.Immutable;

namespace DockerfileLint.Packages;

/// <summary><c>dnf</c>, version 4 and version 5, which keep their caches in different folders.</summary>
internal sealed class Dnf : RpmPackageManager
{
    private Dnf() : base("dnf", "dnf5")
    {
    }

    /// <summary>The manager.</summary>
    public static Dnf Instance { get; } = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Caches { get; } = ImmutableArray.Create("/var/cache/dnf", "/var/cache/libdnf5");
}
