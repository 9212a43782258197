namespace DockerfileLint.Semantics.Purpose;

/// <summary>What a command does with the package lists that an earlier one has fetched.</summary>
internal enum ListUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Fetches them again, so that the earlier ones are not needed any more.</summary>
    Fetches,

    /// <summary>Installs from them.</summary>
    Reads,

    /// <summary>Starts what isn't known and may install from them.</summary>
    Unknown,
}
