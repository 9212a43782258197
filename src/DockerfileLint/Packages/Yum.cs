namespace DockerfileLint.Packages;

/// <summary><c>yum</c>: a program of its own up to CentOS 7, another name of dnf 4 since.</summary>
internal sealed class Yum : RpmPackageManager
{
    private Yum() : base(Index, "yum")
    {
    }

    /// <summary>The metadata of the repositories.</summary>
    public static Leftover Index { get; } =
        new(
            "package cache",
            new LeftoverPlace("/var/cache/yum"),
            new LeftoverPlace("/var/cache/dnf")) { CleanUpOf = static command => $"{command.Name} clean all" };

    public override string AssumeYes => "-y";

    /// <summary>The manager.</summary>
    public static Yum Instance { get; } = new();
}
