using System;
using System.Text;

namespace DockerfileLint.Reporting.Pages;

/// <summary>The links between pages, which are relative to the folder of the pages.</summary>
internal static class PageLinks
{
    private const string Opening = "](";

    /// <summary>The text with addresses that hold anywhere.</summary>
    /// <param name="markdown">The text of a page.</param>
    /// <param name="address">The address of the page.</param>
    public static string Resolve(string markdown, string address)
    {
        var resolved = new StringBuilder(markdown.Length);
        var done = 0;
        while (markdown.IndexOf(Opening, done, StringComparison.Ordinal) is >= 0 and var at)
        {
            var start = at + Opening.Length;
            var end = markdown.IndexOf(')', start);
            if (end < 0) break;
            resolved.Append(markdown, done, start - done)
                .Append(new Uri(new Uri(address), markdown.Substring(start, end - start)));
            done = end;
        }

        return resolved.Append(markdown, done, markdown.Length - done).ToString();
    }
}
