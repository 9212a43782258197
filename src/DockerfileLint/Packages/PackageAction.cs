namespace DockerfileLint.Packages;

/// <summary>What a command of a package manager does to the packages of the system.</summary>
public enum PackageAction
{
    /// <summary>It reads, asks or configures, or works on another root folder.</summary>
    Other,

    /// <summary>It fetches the index.</summary>
    Refresh,

    /// <summary>It installs packages that are named.</summary>
    Install,

    /// <summary>It replaces what is installed by newer versions.</summary>
    Upgrade,

    /// <summary>It removes packages.</summary>
    Remove,

    /// <summary>It removes what the manager has fetched.</summary>
    Clean,

    /// <summary>It fetches packages without installing them.</summary>
    Download,
}
