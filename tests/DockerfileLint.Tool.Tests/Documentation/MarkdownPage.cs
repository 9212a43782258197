using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Tests;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>A page of the repository.</summary>
/// <param name="Path">Its path from the repository's folder, with slashes.</param>
/// <param name="Text">Its text, with LF line ends.</param>
internal sealed record MarkdownPage(string Path, string Text)
{
    // Of applications that tests lint or build, and of builds.
    private static readonly string[] OfOthers = ["apps", "Samples", "InitSamples", "bin", "obj", "artifacts", ".git"];

    /// <summary>The lines, each with whether it is code: within a fence, or the fence itself.</summary>
    public IEnumerable<(string Line, bool IsCode)> Lines
    {
        get
        {
            string? fence = null;
            foreach (var line in Text.Split('\n'))
            {
                var start = line.TrimStart();
                var marks = start.StartsWith("```", StringComparison.Ordinal) ? new string('`', start.TakeWhile(static one => one == '`').Count()) : null;
                yield return (line, fence is not null || marks is not null);
                if (fence is null) fence = marks;
                else if (start.TrimEnd() == fence) fence = null;
            }
        }
    }

    /// <summary>The addresses of its sections, as code hosts make them.</summary>
    public HashSet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (line, isCode) in Lines)
            {
                if (isCode || !line.StartsWith('#')) continue;
                var slug = Slug(line.TrimStart('#').Trim());
                for (var (name, i) = (slug, 1); !anchors.Add(name); i++) name = $"{slug}-{i}";
            }

            return anchors;
        }
    }

    public static IEnumerable<MarkdownPage> All() =>
        Directory.EnumerateFiles(RepositoryFolder.PathOf(), "*.md", SearchOption.AllDirectories)
            .Select(static file => System.IO.Path.GetRelativePath(RepositoryFolder.PathOf(), file).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Intersect(OfOthers, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal)
            .Select(static path => new MarkdownPage(path, Read(path)));

    public override string ToString() => Path;

    private static string Read(string path) => File.ReadAllText(RepositoryFolder.PathOf(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The heading in lower case: letters, digits, hyphens and underscores, with hyphens for spaces.</summary>
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var one in MarkdownLinks.TextOf(heading))
            if (char.IsLetterOrDigit(one) || one is '-' or '_') slug.Append(char.ToLowerInvariant(one));
            else if (one == ' ') slug.Append('-');
        return slug.ToString();
    }
}
