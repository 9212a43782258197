using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>Looks for parts of a page.</summary>
internal static class PageText
{
    /// <summary>The groups of each match, with bars between them.</summary>
    public static List<string> Find(string page, string pattern) =>
    [
        .. new Regex(pattern, RegexOptions.NonBacktracking).Matches(page)
            .Select(static match => string.Join("|", match.Groups.Values.Skip(1).Select(static one => one.Value))),
    ];
}
