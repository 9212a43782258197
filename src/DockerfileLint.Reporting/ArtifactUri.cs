using System;
using System.Linq;

namespace DockerfileLint.Reporting;

/// <summary>Paths as the URI references that SARIF asks for.</summary>
internal static class ArtifactUri
{
    public static string Of(string path)
    {
        var slashed = WellFormedText.Of(path).Replace('\\', '/');
        if (slashed.Length > 2 && slashed[1] == ':' && slashed[2] == '/')
            return "file:///" + slashed.Substring(0, 2) + Escape(slashed.Substring(2));
        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "file://" : string.Empty) + Escape(slashed);
    }

    /// <summary>Whether such a reference says by itself where the file is.</summary>
    public static bool IsAbsolute(string uri) => uri.StartsWith("file:", StringComparison.Ordinal);

    private static string Escape(string path) => string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
}
