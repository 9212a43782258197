using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>The corners of reading a .dockerignore.</summary>
internal sealed class IgnoreFileTests
{
    [Test]
    public void AByteOrderMarkAtTheStartIsNoPartOfTheFirstLine()
    {
        Assert.That(Parse([0xEF, 0xBB, 0xBF, .. "foo\nbar"u8]).IsIgnored("foo"));
        Assert.That(Parse([0xEF, 0xBB, 0xBF, .. "#foo\nbar"u8]).Patterns.Single().Text, Is.EqualTo("bar"));
        Assert.That(Parse("bar\n\uFEFFfoo").IsIgnored("foo"), Is.False, "further below it is a part of the name");
        Assert.That(Parse("bar\n\uFEFFfoo").IsIgnored("\uFEFFfoo"));
    }

    // Go's scanner gives up at a line that does not fit into 64 KB with its line end.
    [TestCase("", 65_535, false)]
    [TestCase("", 65_536, true)]
    [TestCase("#", 65_536, true)]
    [TestCase("\u00e9", 65_534, false)]
    [TestCase("\u00e9", 65_536, true)]
    public void ALineThatTheBuilderCannotReadIsRefused(string start, int bytes, bool refused)
    {
        var line = start + new string('a', bytes - Encoding.UTF8.GetByteCount(start));
        var file = Parse($"x\n{line}\ny\n");
        Assert.That(file.Patterns.Any(pattern => pattern.Error is not null), Is.EqualTo(refused));
        Assert.That(file.IsIgnored("y"));
    }

    [Test]
    public void ACarriageReturnCountsAsAByteOfTheLine() => Assert.That(Parse(new string('a', 65_535) + "\r\n").Patterns.Single().Error, Is.Not.Null);

    [Test]
    public void TheRuleSaysThatALineIsTooLong()
    {
        var input = new LintInput(SourceText.From("FROM scratch\nCOPY a /\n", "Dockerfile")) { Context = new FixtureContext("a\t1\n", new string('a', 70_000)) };
        var found = Linters.Strict().Lint(input).Diagnostics.Single(diagnostic => diagnostic.Rule.Id == "DFL2003");
        Assert.That(found.Message, Is.EqualTo("The builder rejects this pattern: its line is longer than 65,535 bytes. Remove it."));
    }

    [TestCase("foo \t\nx", "foo", true)]
    [TestCase(" \tfoo", "foo", true)]
    [TestCase("f o", "f o", true)]
    [TestCase("foo # why", "foo", false)]
    [TestCase("foo # why", "foo # why", true)]
    [TestCase("  #foo", "#foo", true)]
    [TestCase("foo\u00a0", "foo", true)]
    [TestCase("x\n!  x", "x", false)]
    [TestCase("a\r\nb\r\n", "a", true)]
    [TestCase("a\r\nb\r\n", "b", true)]
    [TestCase("a \r\n", "a", true)]
    [TestCase("#a\r\nb", "b", true)]
    [TestCase("a\rb", "a", false)]
    [TestCase("\r\n\r\na", "a", true)]
    public void LinesAreTrimmed(string file, string path, bool expected) => Assert.That(Parse(file).IsIgnored(path), Is.EqualTo(expected));

    [TestCase(".", "a")]
    [TestCase("./", "a")]
    [TestCase("/", "a")]
    [TestCase("//", "a")]
    [TestCase("a/..", "a")]
    [TestCase("..", "a")]
    [TestCase("../a", "a")]
    [TestCase("a\n!.", "a/b", true)]
    public void TheRootIsNeverLeftOut(string file, string path, bool expected = false) => Assert.That(Parse(file).IsIgnored(path), Is.EqualTo(expected));

    [TestCase("/a/", "a/b", true)]
    [TestCase("//a", "a", true)]
    [TestCase("a//b", "a/b", true)]
    [TestCase("a/./b", "a/b", true)]
    [TestCase("a/../b", "b", true)]
    [TestCase("/../b", "b", true)]
    [TestCase("a/../../b", "b", false)]
    public void PathsAreCleaned(string file, string path, bool expected) => Assert.That(Parse(file).IsIgnored(path), Is.EqualTo(expected));

    [TestCase("**", "a", true)]
    [TestCase("**", "a/b/c", true)]
    [TestCase("**/", "a/b", true)]
    [TestCase("**/**", "a", true)]
    [TestCase("***", "a/b", true)]
    [TestCase("**/*", "a/b", true)]
    [TestCase("*/**", "a", false)]
    [TestCase("*/**", "a/b", true)]
    [TestCase("a/**/**/b", "a/b", true)]
    [TestCase("a/**/**/b", "a/x/y/z/b", true)]
    [TestCase("a/**/*.c", "a/x.c", true)]
    [TestCase("a/**/*.c", "b/a/x.c", false)]
    [TestCase("**/a/**", "a", false)]
    [TestCase("**/a/**", "x/a/b", true)]
    [TestCase("**/a*/b", "x/ay/b", true)]
    [TestCase("**\n!**/keep", "a/keep", false)]
    [TestCase("**\n!**/keep", "a/keep/b", false)]
    [TestCase("**\n!a/keep", "a/b", true)]
    public void DoubleStarsStandForAnyFolders(string file, string path, bool expected) => Assert.That(Parse(file).IsIgnored(path), Is.EqualTo(expected));

    [TestCase("a\\*b", "a*b", true)]
    [TestCase("a\\*b", "axb", false)]
    [TestCase("a\\?", "a?", true)]
    [TestCase("a\\[b", "a[b", true)]
    [TestCase("a\\ b", "a b", true)]
    [TestCase("\\\\a", "\\a", true)]
    [TestCase("\\-a", "-a", true)]
    [TestCase("[a-c]x", "bx", true)]
    [TestCase("[a-c]x", "dx", false)]
    [TestCase("[^a-c]x", "dx", true)]
    [TestCase("[\\]]x", "]x", true)]
    [TestCase("[a\\-c]x", "-x", true)]
    [TestCase("[a\\-c]x", "bx", false)]
    [TestCase("[A-Z]*", "readme", false)]
    [TestCase("[A-Z]*", "README", true)]
    [TestCase("*.[ch]", "x.h", true)]
    [TestCase("{a,b}", "{a,b}", true)]
    public void EscapesAndSetsAreReadAsTheBuilderDoes(string file, string path, bool expected) => Assert.That(Parse(file).IsIgnored(path), Is.EqualTo(expected));

    [TestCase("foo\\ ")]
    [TestCase("a[b")]
    [TestCase("a[]b")]
    [TestCase("[a-\\")]
    [TestCase("!a[")]
    [TestCase("x\\")]
    public void ABadPatternIsRefusedAndTheOthersAreRead(string pattern)
    {
        var file = Parse($"one\n{pattern}\ntwo\n");
        Assert.That(file.Patterns.Count(line => line.Error is not null), Is.EqualTo(1));
        Assert.That(new[] { "one", "two" }.Select(file.IsIgnored), Is.All.True);
    }

    private static DockerIgnoreFile Parse(string text) => DockerIgnoreFile.Parse(SourceText.From(text, ".dockerignore"));

    private static DockerIgnoreFile Parse(IEnumerable<byte> bytes) => DockerIgnoreFile.Parse(SourceText.FromBytes([.. bytes], ".dockerignore"));
}
