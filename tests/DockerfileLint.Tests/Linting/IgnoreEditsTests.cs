using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Which edits of a .dockerignore pass the gate.</summary>
internal sealed class IgnoreEditsTests
{
    [TestCase("a\n", "a\nb\n", "b", true)]
    [TestCase("", "b\nc\n", "b,c", true)]
    [TestCase("a\r\n", "a\r\nb\r\n", "b", true)]
    [TestCase("a", "a\nb\n", "b", true)]
    [TestCase("a\nbad[\n", "a\n", "", true, Description = "a line that goes is none that comes")]
    [TestCase("a\n b \n", "a\n **/b \n", "**/b", true)]
    [TestCase("a\n", "a\nb\n", "", false)]
    [TestCase("a\n", "a\nb\nc\n", "b", false)]
    [TestCase("a\n", "a\nb\nb\n", "b", false)]
    [TestCase("a\n", "a\na\n", "", false)]
    [TestCase("a", "ab\n", "b", false, Description = "a pattern that becomes another")]
    [TestCase("a\n", "a\n#x\n", "#x", false)]
    [TestCase("a\n", "a\nb\u202E\n", "b\u202E", false)]
    [TestCase("a\n", "a\nb\rc\n", "b\rc", false)]
    [TestCase("a\n", "a\nb\nc\n", "b\nc", false)]
    public void OnlyProposedLinesMayCome(string before, string after, string patterns, bool expected)
    {
        var fix = new CodeFix("Add", FixSafety.Safe, []) { IgnorePatterns = [.. patterns.Split(',', System.StringSplitOptions.RemoveEmptyEntries)] };
        Assert.That(IgnoreEdits.AreProposed(SourceText.From(before, ".dockerignore"), SourceText.From(after, ".dockerignore"), fix), Is.EqualTo(expected));
    }

    [TestCase("**/obj", true)]
    [TestCase("!a b", true)]
    [TestCase("grün/日本/😀", true)]
    [TestCase("\\#a", true)]
    [TestCase("", false)]
    [TestCase("!", false)]
    [TestCase("#a", false)]
    [TestCase(" a", false)]
    [TestCase("a\u00A0", false)]
    [TestCase("! a", false)]
    [TestCase("a\tb", false)]
    [TestCase("a\u001Bb", false)]
    [TestCase("a\u0085b", false)]
    [TestCase("a\u2028b", false)]
    [TestCase("a\u2067b", false)]
    [TestCase("a\u200Bb", false)]
    [TestCase("a\uFFFDb", false)]
    [TestCase("a[", false)]
    public void APlainLineIsOnePattern(string pattern, bool expected)
    {
        Assert.That(IgnoreLine.IsPlain(pattern), Is.EqualTo(expected));
        Assert.That(IgnoreLine.IsPlain("a" + (char)0xD800), Is.False, "half a character can't be written");
    }

    [Test]
    public void ALineAsLongAsTheBuildersBufferIsNone()
    {
        Assert.That(IgnoreLine.IsPlain(new string('a', 65_535)), Is.True);
        Assert.That(IgnoreLine.IsPlain(new string('a', 65_536)), Is.False);
    }
}
