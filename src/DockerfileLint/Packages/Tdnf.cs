using System.Collections.Immutable;

namespace DockerfileLint.Packages;

/// <summary><c>tdnf</c> of Photon and Azure Linux.</summary>
internal sealed class Tdnf : RpmPackageManager
{
    private Tdnf() : base("tdnf")
    {
    }

    /// <summary>The manager.</summary>
    public static Tdnf Instance { get; } = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> Caches { get; } = ImmutableArray.Create("/var/cache/tdnf");
}
