using System;
using System.Linq;
using System.Text;
using DockerfileLint.Configuration;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>Patterns and project files that are made to take for ever, or to exhaust the stack, end at once.</summary>
public sealed class HostileConfigurationTests
{
    [TestCase("*.{cs,vb}", "a.vb", true)]
    [TestCase("*.{cs,vb}", "a.fs", false)]
    [TestCase("{a,{b,{c,d}}}x", "dx", true)]
    [TestCase("{a,{b,{c,d}}}x", "d", false)]
    [TestCase("f{1..12}", "f11", true)]
    [TestCase("f{1..12}", "f13", false)]
    [TestCase("f{-2..1}", "f-1", true)]
    [TestCase("a/**/b", "a/x/y/b", true)]
    [TestCase("a/*/b", "a/x/y/b", false)]
    [TestCase("[!a-c]x", "dx", true)]
    [TestCase("[!a-c]x", "bx", false)]
    [TestCase("[z-a]", "m", false)]
    [TestCase("{a{b}", "ab", true)]
    [TestCase("Docker{file", "Docker{file", true)]
    [TestCase("Dockerfile*", "src/Dockerfile.dev", true)]
    public void PatternsOfAnEditorConfigMatch(string glob, string path, bool expected) =>
        Assert.That(new EditorConfigGlob(glob).Matches(path), Is.EqualTo(expected));

    [Test]
    public void ManyStarsAreNotTriedInEveryCombination()
    {
        var glob = new EditorConfigGlob(string.Concat(Enumerable.Repeat("*a", 200)) + "b");
        Assert.That(glob.Matches(new string('a', 2000)), Is.False);
        Assert.That(glob.Matches(new string('a', 2000) + "b"), Is.True);
    }

    [Test]
    public void BracesNestAsDeepAsTheyLike()
    {
        const int depth = 10_000;
        var glob = new EditorConfigGlob(string.Concat(Enumerable.Repeat("{a,", depth)) + "b" + new string('}', depth));
        Assert.That(glob.Matches("b"), Is.True);
        Assert.That(glob.Matches("c"), Is.False);
        Assert.That(new EditorConfigGlob(new string('{', 200_000) + new string('}', 200_000)).Matches("a"), Is.False);
    }

    [Test]
    public void AProjectFileThatNestsWithoutEndIsNotKnown()
    {
        var text = new StringBuilder("app.csproj\n  <Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><A>");
        for (var i = 0; i < 100_000; i++) text.Append("<a>");
        for (var i = 0; i < 100_000; i++) text.Append("</a>");
        text.Append("</A></PropertyGroup></Project>\n");
        var reached = new ReachedLimits("Dockerfile");
        Assert.That(ProjectReader.Read(new FixtureContext(text.ToString(), dockerIgnore: null), "app.csproj", reached), Is.Null);
        Assert.That(reached.Lines, Is.EqualTo(new[] { "Dockerfile: nothing is known of app.csproj, as its elements are too deep inside each other (limit: 64 levels)" }));
    }

    [Test]
    public void LinesOfOneNameAreIndexedOnce()
    {
        var few = AllocatedBy(Lines(1000));
        Assert.That(AllocatedBy(Lines(8000)), Is.LessThan(few * 8 * 2));
    }

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $"d{i}/same\n"));

    private static long AllocatedBy(string ignore)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(DockerIgnoreFile.Parse(SourceText.From(ignore, ".dockerignore")).IsIgnored("d7/same"), Is.True);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
