namespace DockerfileLint.Imaging.Archives;

/// <summary>Platforms as text, such as <c>linux/arm64/v8</c>.</summary>
internal static class ImagePlatform
{
    /// <summary>The one that is taken of several.</summary>
    public const string Default = "linux/amd64";

    /// <summary>The text; null where the operating system or the processor isn't known.</summary>
    public static string? Text(string? system, string? architecture, string? variant) =>
        system is null || architecture is null ? null
            : variant is null ? $"{system}/{architecture}" : $"{system}/{architecture}/{variant}";

    /// <summary>Whether a platform is meant: <c>linux/arm64</c> means <c>linux/arm64/v8</c>, too.</summary>
    public static bool IsMeant(string? platform, string asked) => platform is not null
        && platform.StartsWith(asked, System.StringComparison.Ordinal)
        && (platform.Length == asked.Length || platform[asked.Length] == '/');
}
