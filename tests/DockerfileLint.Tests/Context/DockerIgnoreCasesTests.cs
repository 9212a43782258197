using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>Patterns and paths with the answers of moby/patternmatcher.</summary>
internal sealed class DockerIgnoreCasesTests
{
    [Test]
    public void VerdictsAreThoseOfTheBuilder()
    {
        var lines = SharedMaterial.Lines("cases/dockerignore.jsonl").Where(line => line.Text("group") == "cases").ToList();
        Assert.Multiple(() =>
        {
            foreach (var line in lines)
            {
                var patterns = line.GetProperty("patterns").EnumerateArray().Select(pattern => pattern.GetString()!).ToList();
                var file = DockerIgnoreFile.Parse(SourceText.From(string.Join("\n", patterns), ".dockerignore"));
                var path = line.Text("path")!;
                Assert.That(file.Patterns.Any(pattern => pattern.Error is not null), Is.EqualTo(line.Text("error") is not null), line.ToString());
                if (line.Text("error") is null) Assert.That(file.IsIgnored(path), Is.EqualTo(line.GetProperty("match").GetBoolean()), line.ToString());
            }
        });
    }

    [TestCase("node_modules\n!node_modules/keep/a.js\n", "node_modules/keep/a.js", false)]
    [TestCase("node_modules\n!node_modules/keep/a.js\n", "node_modules/keep/b.js", true)]
    [TestCase("foo\n", "src/foo", false)]
    [TestCase("**/foo\n", "src/foo/bar", true)]
    [TestCase("/foo/\n", "foo/bar", true)]
    [TestCase("#foo\n  #foo\n", "foo", false)]
    [TestCase("./a/../foo\n", "foo", true)]
    [TestCase("../foo\n", "foo", false)]
    [TestCase(".\n/\n", "foo", false)]
    [TestCase("*.log\r\n", "a.log", true)]
    [TestCase("**.log\n", "x/a.log", true)]
    [TestCase("a/**/b\n", "a/b", true)]
    [TestCase("a/**/b\n", "a/x/y/b/c", true)]
    [TestCase("x/**\n", "x", false)]
    [TestCase("[!a]b\n", "!b", true)]
    [TestCase("[!a]b\n", "cb", false)]
    [TestCase("{a,b}\n", "a", false)]
    [TestCase("src/*/x\n", "src/a/b/x", false)]
    public void APathIsLeftOutAsTheReferenceSays(string ignore, string path, bool expected) =>
        Assert.That(DockerIgnoreFile.Parse(SourceText.From(ignore, ".dockerignore")).IsIgnored(path), Is.EqualTo(expected));

    [Test]
    public void TheMatcherKeepsNothingOfOtherFolders()
    {
        var file = DockerIgnoreFile.Parse(SourceText.From("a/b\n!a/b/c\n**/x\n", ".dockerignore"));
        var matcher = new DockerIgnoreMatcher(file);
        string[] paths = ["a", "a/b/c/d", "a/b/e", "a/f", "g/x/h", "g/i", "a/b/c"];
        Assert.That(paths.Select(matcher.IsIgnored), Is.EqualTo(paths.Select(file.IsIgnored)));
    }
}
