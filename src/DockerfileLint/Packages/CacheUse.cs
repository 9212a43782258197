namespace DockerfileLint.Packages;

/// <summary>What a command of a language's tool does to the tool's cache.</summary>
internal enum CacheUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It leaves there what it has fetched.</summary>
    Fetch,

    /// <summary>It empties the cache.</summary>
    Clean,
}
