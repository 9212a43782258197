using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>The links of a page to files and sections of the repository.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The links that lead to a file or a section that doesn't exist.</summary>
    public static IEnumerable<string> Dead(MarkdownPage page, string root) =>
        Targets(page).Where(static target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Exists(page, target, root));

    /// <summary>A text without its links' targets.</summary>
    public static string TextOf(string markdown) => Link().Replace(markdown, static match => match.Groups["text"].Value);

    private static IEnumerable<string> Targets(MarkdownPage page) =>
        from line in page.Lines
        where !line.IsCode
        from match in Link().Matches(InlineCode().Replace(line.Line, "code")).Concat(Image().Matches(line.Line))
        select match.Groups["target"].Value;

    private static bool Exists(MarkdownPage page, string target, string root)
    {
        var parts = target.Split('#', 2);
        if (parts[0].Length == 0) return page.Anchors.Contains(parts[1]);
        var file = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(page.Path)!, Uri.UnescapeDataString(parts[0])));
        if (!file.StartsWith(root, StringComparison.Ordinal)) return false;
        if (parts.Length == 1) return File.Exists(file) || Directory.Exists(file);
        return File.Exists(file) && new MarkdownPage(file, File.ReadAllText(file)).Anchors.Contains(parts[1]);
    }

    [GeneratedRegex(@"\[(?<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:src|srcset)=""(?<target>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Image();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();
}
