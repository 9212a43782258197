using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>The index leaves out only patterns that can't match: each path is decided as by a look at all patterns.</summary>
internal sealed class IgnoreIndexTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "a.c", "b.c", ".c", "*", "**", "?", "a*", "*b", "*.c", "**b", "a**", "[ab]", "[^a]", "\\a", "\\*", "^a", "a\\b", "a\\z", "\\w", "..", "."];
    private static readonly string[] Names = ["a", "b", "ab", "a.c", "b.c", "x.c", ".c", "*", "ba", "a b"];

    [Test]
    public void DecidesAsALookAtAllPatternsDoes([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var file = DockerIgnoreFile.Parse(SourceText.From(string.Join("\n", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pattern(random))), ".dockerignore"));
            var paths = Enumerable.Range(0, 60).Select(_ => Path(random)).Order(StringComparer.Ordinal).ToList();
            var matcher = new DockerIgnoreMatcher(file);
            foreach (var path in paths) Assert.That(matcher.DecidingPattern(path), Is.SameAs(Slow(file, path)), $"{path} in\n{file.Source.Text}");
        }
    }

    [TestCase("a/b.txt,a/c/d.txt,e.txt", "=3/21 a=2/16 a/c=1/9")]
    [TestCase("", "=0/0")]
    [TestCase("a-b/x,a/x,a/y,ab/x", "=4/15 a-b=1/5 a=2/6 ab=1/4")]
    [TestCase("a/b/c/d", "=1/7 a=1/7 a/b=1/7 a/b/c=1/7")]
    public void FoldersAreCountedWithAllBelowThem(string paths, string expected)
    {
        var files = paths.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(path => new ContextEntry(path, path.Length)).ToArray();
        var folders = ContextFolder.Of([.. files]);
        Assert.That(string.Join(" ", folders.Select(folder => string.Create(CultureInfo.InvariantCulture, $"{folder.Path}={folder.Files}/{folder.Bytes}"))), Is.EqualTo(expected));
    }

    private static string Pattern(Random random) => (random.Next(4) == 0 ? "!" : "") + string.Join("/", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Path(Random random) => string.Join("/", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Names[random.Next(Names.Length)]));

    /// <summary>The builder's walk, from the root down to the path, all lines at each step.</summary>
    private static IgnorePattern? Slow(DockerIgnoreFile file, string path)
    {
        var above = new HashSet<int>();
        IgnorePattern? deciding = null;
        for (var end = path.IndexOf('/'); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            var matched = new HashSet<int>();
            var isIgnored = false;
            deciding = null;
            for (var i = 0; i < file.Patterns.Length; i++)
            {
                var pattern = file.Patterns[i];
                if (!above.Contains(i) && (pattern.IsNegated != isIgnored || !pattern.Matches(part))) continue;
                matched.Add(i);
                isIgnored = !pattern.IsNegated;
                deciding = pattern;
            }

            if (end < 0) return deciding;
            above = matched;
        }
    }
}
