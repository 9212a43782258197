using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>All patterns at once decide each path as a look at each of them does, and many cost little more than one.</summary>
internal sealed class IgnoreUnionTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "a.c", "b.c", ".c", "*", "**", "?", "a*", "*b", "*.c", "**b", "a**", "[ab]", "[^a]", "\\a", "\\*", "^a", "a\\b", "a\\z", "\\w", "..", ".",
        "***", "a**b", "[^b]*", "?*?", "*a*b*", "\\b*", "*\\B", "\\Aa", "[[:alpha:]]", "\\x61", "[\\W]", "é", "\U0001F600", "*\U0001F600", "[\U0001F600]", "[^\U0001F600]**", "?\\z", "\\Qa"];
    private static readonly string[] Names = ["a", "b", "ab", "a.c", "b.c", "x.c", ".c", "*", "ba", "a b", "é", "\U0001F600", "a\U0001F600b", "\U0001F601", "^a"];

    [Test]
    public void DecidesAsALookAtAllPatternsDoes([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var file = DockerIgnoreFile.Parse(SourceText.From(string.Join("\n", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pattern(random))), ".dockerignore"));
            var paths = Enumerable.Range(0, 60).Select(_ => Path(random)).Order(StringComparer.Ordinal).ToList();
            // Next to nothing kept, each step is worked out again and again.
            var matcher = round % 5 == 0 ? new DockerIgnoreMatcher(file, CancellationToken.None, kept: 20) : new DockerIgnoreMatcher(file);
            foreach (var path in paths) Assert.That(matcher.DecidingPattern(path), Is.SameAs(Slow(file, path)), $"{path} in\n{file.Source.Text}");
        }
    }

    [TestCase("**/*le{0}*", TestName = "A part of a name")]
    [TestCase("*a*b*{0}*", TestName = "Stars")]
    [TestCase("src/**/*f{0}*e*", TestName = "Folders and stars")]
    [TestCase("src/app[0-9]*/[a-f]*{0}[a-z]*", TestName = "Sets")]
    [TestCase("src/ap?{0}/*{0}?", TestName = "One character")]
    [TestCase("src/**/\\bfile{0}\\b*", TestName = "Edges of words")]
    [TestCase("!**/{0}/**", TestName = "Folders that are included")]
    [TestCase("***\n!***", TestName = "Lines that match everything")]
    public void ManyWildcardLinesCostAtMostTenTimesAsManyPlainOnes(string line)
    {
        const int lines = 1000, files = 4000;
        Assert.That(Looks(line, lines, files), Is.LessThan(10 * Looks("src/app{0}/feature{0}/file{0}.ts", lines, files)));
        Assert.That(Looks(line, 2 * lines, files), Is.LessThan(2.5 * Looks(line, lines, files)));
        Assert.That(Looks(line, lines, 2 * files), Is.LessThan(2.5 * Looks(line, lines, files)));
    }

    [Test]
    public void OneNameIsNotComparedWithoutAnEnd()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, 1000).Select(_ => string.Concat(Enumerable.Range(0, 100).Select(_ => random.Next(2) == 0 ? "*a" : "*b")));
        var file = DockerIgnoreFile.Parse(SourceText.From(string.Join('\n', lines), ".dockerignore"));
        var bounded = new DockerIgnoreMatcher(file, CancellationToken.None);
        var name = string.Concat(Enumerable.Repeat("ab", 125));
        Assert.That(bounded.IsIgnored("x"), Is.False);
        Assert.That(bounded.IsSpent, Is.False);
        bounded.IsIgnored(name);
        Assert.That(bounded.IsSpent, Is.True);
        Assert.That(bounded.Tries, Is.LessThan(1.1 * Limits.IgnoreLooks));
        var unbounded = new DockerIgnoreMatcher(file);
        Assert.That(unbounded.DecidingPattern(name), Is.SameAs(file.Patterns.First(pattern => pattern.Matches(name))));
        Assert.That(unbounded.IsSpent, Is.False);
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

    private static long Looks(string line, int lines, int files)
    {
        var text = string.Join("\n", Enumerable.Range(0, lines).Select(i => string.Format(CultureInfo.InvariantCulture, line, i)));
        var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(SourceText.From(text, ".dockerignore")));
        foreach (var path in Enumerable.Range(0, files).Select(i => $"src/app{i % 97}/feature{i % 13}/file{i}.ts").Order(StringComparer.Ordinal)) matcher.IsIgnored(path);
        return matcher.Tries;
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
