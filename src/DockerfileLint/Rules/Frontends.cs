using System;
using System.Globalization;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules;

/// <summary>What is known of the frontend that a file names.</summary>
internal static class Frontends
{
    private const string Known = "docker/dockerfile:1";

    /// <summary>
    /// Whether it knows what docker/dockerfile has from version 1.<paramref name="minor"/> on: so it is where the file
    /// names none, since the builder brings one of today.
    /// </summary>
    public static bool Have(DockerfileSyntax syntax, int minor)
    {
        if (syntax.GetDirective("syntax")?.Value is not { } frontend) return true;
        var name = frontend.StartsWith("docker.io/", StringComparison.Ordinal) ? frontend.Substring(10) : frontend;
        if (!name.StartsWith(Known, StringComparison.Ordinal)) return false;
        var parts = name.Substring(Known.Length).Split('@')[0].Split('.', '-');
        return parts.Length < 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                ? parts[0].Length == 0
                : named >= minor;
    }
}
