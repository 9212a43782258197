using System;
using System.Text;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// A .gitignore as a .dockerignore that says the same of paths below its folder: without a slash before its end, a
/// pattern matches in any folder.
/// </summary>
internal static class GitIgnore
{
    /// <summary>Reads a file.</summary>
    public static DockerIgnoreFile Parse(SourceText source, CancellationToken cancellation)
    {
        var lines = new StringBuilder(source.Length + 16);
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.ToString(source.GetLineSpan(i)).TrimEnd();
            if (line.Length == 0 || line[0] == '#') continue;
            var negated = line[0] == '!';
            var pattern = (negated ? line.Substring(1) : line).TrimEnd('/');
            if (pattern.Length == 0) continue;
            if (negated) lines.Append('!');
            lines.Append(IsAnchored(pattern) ? "/" : "**/").Append(pattern.TrimStart('/')).Append('\n');
        }

        return DockerIgnoreFile.Parse(SourceText.From(lines.ToString(), source.Path), cancellation);
    }

    private static bool IsAnchored(string pattern) =>
        pattern.Contains('/') && !pattern.StartsWith("**/", StringComparison.Ordinal);
}
