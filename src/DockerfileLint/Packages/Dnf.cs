using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>dnf</c>, version 4 and version 5, which keep their caches in different folders.</summary>
internal sealed class Dnf : RpmPackageManager
{
    private Dnf() : base(Index, "dnf", "dnf5")
    {
    }

    /// <summary>The metadata of the repositories.</summary>
    public static Leftover Index { get; } =
        new(
            "package cache",
            new LeftoverPlace("/var/cache/dnf"),
            new LeftoverPlace("/var/cache/libdnf5")) { CleanUpOf = static command => $"{command.Name} clean all" };

    public override string AssumeYes => "-y";

    /// <summary>The manager.</summary>
    public static Dnf Instance { get; } = new();

    /// <summary>The option that installs no recommended packages.</summary>
    public const string OmitRecommended = "--setopt=install_weak_deps=False";

    /// <summary>Whether an option says whether recommended packages are meant, or an unknown one may.</summary>
    public bool ChoosesRecommended(ShellCommand command) =>
        Mentions(command, "weak_deps") || Arguments(command).HasUnknown;
}
