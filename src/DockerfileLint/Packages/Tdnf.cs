namespace DockerfileLint.Packages;

/// <summary><c>tdnf</c> of Photon and Azure Linux.</summary>
internal sealed class Tdnf : RpmPackageManager
{
    private Tdnf() : base(Index, "tdnf")
    {
    }

    /// <summary>The metadata of the repositories.</summary>
    public static Leftover Index { get; } =
        new(
            "package cache",
            new LeftoverPlace("/var/cache/tdnf")) { CleanUpOf = static command => $"{command.Name} clean all" };

    public override string AssumeYes => "-y";

    /// <summary>The manager.</summary>
    public static Tdnf Instance { get; } = new();
}
