namespace DockerfileLint.Packages;

/// <summary>
/// <c>microdnf</c>, whose cache is where that of yum does (its source); many who clean up by hand name that of dnf.
/// </summary>
internal sealed class Microdnf : RpmPackageManager
{
    private Microdnf() : base(Index, "microdnf")
    {
    }

    /// <summary>The metadata of the repositories.</summary>
    public static Leftover Index { get; } =
        new(
            "package cache",
            new LeftoverPlace("/var/cache/yum"),
            new LeftoverPlace("/var/cache/dnf"),
            new LeftoverPlace("/var/cache/libdnf5")) { CleanUpOf = static command => $"{command.Name} clean all" };

    /// <summary>Where it is dnf5 by another name, as on Fedora, it asks; its own program always assumes yes.</summary>
    public override string AssumeYes => "-y";

    /// <summary>The manager.</summary>
    public static Microdnf Instance { get; } = new();
}
