using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>A program of <c>docs/library.md</c> and the output that the page shows for it.</summary>
internal sealed class LibraryExample
{
    private LibraryExample(string title, string code, string output)
    {
        Title = title;
        Code = code;
        Output = output;
    }

    public static string Page { get; } = Path.Combine(Repository, "docs", "library.md");

    public static string Sample { get; } = Path.Combine(Repository, "docs", "samples", "wasteful", "Dockerfile");

    public string Title { get; }

    public string Code { get; }

    public string Output { get; }

    private static string Repository
    {
        get
        {
            var folder = Path.GetDirectoryName(typeof(LibraryExample).Assembly.Location)!;
            while (!File.Exists(Path.Combine(folder, "DockerfileLint.sln"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>The programs of the page: each is followed by its output, before the next heading.</summary>
    public static IEnumerable<LibraryExample> All() =>
        from section in File.ReadAllText(Page).Replace("\r\n", "\n").Split("\n## ")
        where section.Contains("```csharp\n")
        select new LibraryExample(section[..section.IndexOf('\n')], Block(section, "csharp"), Block(section, "text"));

    public override string ToString() => Title;

    private static string Block(string section, string language)
    {
        var fence = $"\n```{language}\n";
        var start = section.IndexOf(fence, StringComparison.Ordinal);
        if (start < 0) return "";
        start += fence.Length;
        return section[start..section.IndexOf("```\n", start, StringComparison.Ordinal)];
    }
}
