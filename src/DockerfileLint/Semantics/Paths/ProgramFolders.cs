using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Paths;

/// <summary>Where PATH of the images looks for a name without a folder.</summary>
internal static class ProgramFolders
{
    /// <summary>The folders, the usual places of start scripts first.</summary>
    public static ImmutableArray<string> All { get; } =
        ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];
}
