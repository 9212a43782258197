using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using DockerfileLint.Context;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>Patterns by themselves, also beside regular expressions that say what the builder's say.</summary>
internal sealed class IgnorePatternTests
{
    [TestCase("!")]
    [TestCase("! ")]
    [TestCase("!/")]
    [TestCase("a[")]
    [TestCase("[]a]")]
    [TestCase("[a-]")]
    [TestCase("[z-a]")]
    [TestCase("[Local-Only]/")]
    [TestCase("[a")]
    [TestCase("a\\")]
    [TestCase("src\\packages")]
    [TestCase("[[:letters:]]x")]
    public void TheBuilderRefusesIt(string pattern) => Assert.That(Parse(pattern).Patterns.Single().Error, Is.Not.Null);

    [TestCase("#a")]
    [TestCase("  ")]
    [TestCase("")]
    public void ALineWithoutAPattern(string line) => Assert.That(Parse(line).Patterns, Is.Empty);

    [TestCase(".", "a", false)]
    [TestCase("/", "a", false)]
    [TestCase("!!a", "a", false)]
    [TestCase("\\#a", "#a", true)]
    [TestCase("\\!a", "!a", true)]
    [TestCase("bin\\Debug", "bin/ebug", true)]
    [TestCase("bin\\Debug", "bin/Debug", false)]
    [TestCase("obj\\*", "obj*", true)]
    [TestCase("[[:digit:]]x", "1x", true)]
    [TestCase("[[:digit:]]x", "dx", false)]
    [TestCase("[^a]b", "cb", true)]
    [TestCase("x[^a]b", "x/b", true)]
    [TestCase("^a*", "ab", true)]
    [TestCase("a^b*", "a^bc", false)]
    [TestCase("a^b", "a^b", true)]
    [TestCase("**/a**/b", "a/y/ab", true)]
    [TestCase("x**y", "xy", true)]
    [TestCase("x**y", "xa/y", true)]
    [TestCase("x**y", "xay", false)]
    [TestCase("**/foo", "xfoo", false)]
    [TestCase("**foo", "xfoo", true)]
    [TestCase("a**", "ab/c", true)]
    [TestCase("?", "\U0001F600", true)]
    [TestCase("**/[^a]**/?", "x/\U0001F600", true)]
    public void ItMatchesAsTheBuilderDoes(string pattern, string path, bool expected) => Assert.That(Parse(pattern).IsIgnored(path), Is.EqualTo(expected));

    [Test]
    public void ALaterExceptionForAFolderDoesNotTakeBackWhatAnEarlierLineNamesBelow()
    {
        var file = Parse("a/b\n!a");
        Assert.That(new[] { "a/b", "a/b/c", "a/d" }.Select(file.IsIgnored), Is.EqualTo(new[] { true, true, false }));
    }

    [Test]
    public void ItMatchesWhatTheExpressionMatches()
    {
        var random = new Random(11);
        string[] parts = ["a", "b", "/", "*", "**", "/**/", "?", "[ab]", "[^a]", ".", "+", "\\*", "\\b"];
        for (var i = 0; i < 200_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]));
            if (Parse("x" + pattern).Patterns.Single() is not { Error: null } parsed) continue;
            var path = string.Join("/", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Name(random)));
            var expected = Regex.IsMatch("x" + path, Expression(parsed.Text), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            if (parsed.Matches("x" + path) != expected) Assert.Fail($"{parsed.Text} and x{path}: {!expected}");
        }
    }

    private static string Name(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "ab.+*"[random.Next(5)]));

    private static string Expression(string pattern)
    {
        var text = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                i++;
                if (i + 1 < pattern.Length && pattern[i + 1] == '/') i++;
                text.Append(i + 1 == pattern.Length ? ".*" : "(.*/)?");
            }
            else if (pattern[i] == '*') text.Append("[^/]*");
            else if (pattern[i] == '?') text.Append("[^/]");
            else if (pattern[i] is '.' or '+') text.Append('\\').Append(pattern[i]);
            else if (pattern[i] == '\\') text.Append('\\').Append(pattern[++i]);
            else text.Append(pattern[i]);
        }

        return text.Append("\\z").ToString();
    }

    private static DockerIgnoreFile Parse(string text) => DockerIgnoreFile.Parse(SourceText.From(text, ".dockerignore"));
}
