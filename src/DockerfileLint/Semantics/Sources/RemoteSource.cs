using System;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Tells the sources of ADD apart: a file of the context, a URL or a Git repository.</summary>
internal static class RemoteSource
{
    private static readonly string[] Queries = [
        "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime",
        "fetch-by-commit"
    ];

    /// <summary>What a source is after expansion.</summary>
    public static RemoteSourceKind KindOf(string source)
    {
        var scheme = Scheme(source);
        if (scheme is "ssh" or "git") return RemoteSourceKind.Git;
        if (scheme is "http" or "https" && Path(source).EndsWith(".git", StringComparison.Ordinal))
            return RemoteSourceKind.Git;
        if (source.StartsWith("http://", StringComparison.Ordinal)
            || source.StartsWith("https://", StringComparison.Ordinal))
            return RemoteSourceKind.Http;
        return scheme is null && IsSecureCopyStyle(source) ? RemoteSourceKind.Git : RemoteSourceKind.Local;
    }

    /// <summary>Whether a source that begins so is remote whatever follows.</summary>
    internal static bool IsRemotePrefix(string prefix) => KindOf(prefix) != RemoteSourceKind.Local;

    /// <summary>What is wrong with the query of a Git source; null where nothing is.</summary>
    internal static string? QueryProblem(string source)
    {
        if (!source.Contains('?') || KindOf(source) != RemoteSourceKind.Git) return null;
        var start = source.IndexOf('?') + 1;
        var end = source.IndexOf('#');
        if (end >= 0 && end < start) return null;
        foreach (var pair in source.Substring(start, (end < 0 ? source.Length : end) - start).Split('&'))
        {
            var equals = pair.IndexOf('=');
            var key = equals < 0 ? pair : pair.Substring(0, equals);
            if (pair.Length > 0 && Array.IndexOf(Queries, key) < 0)
                return $"A Git source has no query parameter '{key}'.";
        }

        return null;
    }

    private static string? Scheme(string source)
    {
        var colon = source.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0) return null;
        for (var i = 0; i < colon; i++)
            if (source[i] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')) return null;
        return source.Substring(0, colon).ToLowerInvariant();
    }

    private static string Path(string source)
    {
        var end = source.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? source : source.Substring(0, end);
    }

    /// <summary><c>user@host:path</c>.</summary>
    private static bool IsSecureCopyStyle(string source)
    {
        var at = source.IndexOf('@');
        if (at <= 0) return false;
        for (var i = 0; i < at; i++)
            if (!char.IsLetterOrDigit(source[i]) && source[i] is not ('-' or '_')) return false;
        var colon = source.IndexOf(':', at);
        if (colon <= at + 1) return false;
        for (var i = at + 1; i < colon; i++)
            if (!char.IsLetterOrDigit(source[i]) && source[i] is not ('-' or '.')) return false;
        return true;
    }
}
