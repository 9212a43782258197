using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Tests;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>C# of a page: a whole program, or types.</summary>
/// <param name="Title">The page and the heading above.</param>
/// <param name="Code">The code.</param>
/// <param name="Output">What the page shows as its output; null if it shows none.</param>
internal sealed record CodeExample(string Title, string Code, string? Output)
{
    public static string Sample { get; } = RepositoryFolder.PathOf("docs", "samples", "wasteful", "Dockerfile");

    public static IEnumerable<CodeExample> All() => MarkdownPage.All().SelectMany(Of);

    public static IEnumerable<CodeExample> Of(MarkdownPage page)
    {
        var blocks = Blocks(page).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (heading, language, text) = blocks[i];
            if (language is not ("csharp" or "cs" or "c#")) continue;
            var next = blocks.ElementAtOrDefault(i + 1);
            yield return new CodeExample($"{page}: {heading}", text, next is { Language: "text" } && next.Heading == heading ? next.Text : null);
        }
    }

    public override string ToString() => Title;

    private static IEnumerable<(string Heading, string Language, string Text)> Blocks(MarkdownPage page)
    {
        var heading = "";
        List<string>? block = null;
        foreach (var (line, isCode) in page.Lines)
        {
            if (!isCode && line.StartsWith('#')) heading = line.TrimStart('#').Trim();
            var isFence = isCode && line.TrimStart().StartsWith("```", System.StringComparison.Ordinal);
            if (block is null)
            {
                if (isFence) block = [line];
            }
            else if (isFence)
            {
                var indent = block[0].Length - block[0].TrimStart().Length;
                var text = string.Concat(block.Skip(1).Select(one => (one.Length >= indent ? one[indent..] : one.TrimStart()) + "\n"));
                yield return (heading, block[0].Trim().TrimStart('`'), text);
                block = null;
            }
            else block.Add(line);
        }
    }
}
