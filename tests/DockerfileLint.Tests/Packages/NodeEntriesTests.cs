using System.Linq;
using DockerfileLint.Packages;
using NUnit.Framework;

namespace DockerfileLint.Tests.Packages;

/// <summary>What package.json and package-lock.json name.</summary>
internal sealed class NodeEntriesTests
{
    private const string Lock = """
        { "name": "x", "requires": { "packages": { "node_modules/no": {} } }, "packages" : {
            "": { "devDependencies": { "b": "1" } },
            "node_modules/a": { "version": "1", "bin": { "dev": true }, "os": ["dev", "linux"] },
            "node_modules/a/node_modules/@s/b": { "version": "2", "dev" : true },
            "packages/own": { "version": "0" },
            "node_modules/c": { "dev": false, "license": "a \"quoted\": word" }
          }, "dependencies": { "d": {} } }
        """;

    [Test]
    public void ALockNamesWhatIsInstalled() => Assert.That(
        NodeEntries.Locked(Lock),
        Is.EqualTo(new[] { ("a", false), ("@s/b", true), ("c", false) }));

    [TestCase("""{ "devDependencies": { "a": "^1", "@b/c": "~2" } }""", "a @b/c")]
    [TestCase("""{ "x": { "devDependencies": { "a": "^1" } }, "devDependencies": {} }""", "")]
    [TestCase("""{ "devDependencies": "a", "b": { "c": "d" } }""", "")]
    [TestCase("""{ "devDependencies": { "a\u0062": "1", "c": "2" } }""", "c")]
    [TestCase("""{ "devDependencies": { "a": "1", "b""", "")]
    [TestCase("}]{\"", "")]
    [TestCase("", "")]
    public void AManifestNamesWhatItNeeds(string text, string expected) =>
        Assert.That(string.Join(" ", NodeEntries.Names(text, "devDependencies")), Is.EqualTo(expected));

    [Test]
    public void ALockThatNestsDeeplyIsReadOnce()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var text = $$"""{ "x": {{deep}}, "packages": { "node_modules/a": { "y": {{deep}}, "dev": true } } }""";
        Assert.That(NodeEntries.Locked(text).Single(), Is.EqualTo(("a", true)));
    }
}
