using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>Corners of the language that the reference's source decides.</summary>
internal sealed class BuilderCornersTests
{
    [TestCase("$0$0", "ab11b")]
    [TestCase("x${0}y$$z", "abx1y$zb")]
    [TestCase("$1", "abb")]
    [TestCase("$foo", "abb")]
    [TestCase("${0", "ab${0b")]
    [TestCase("$", "ab$b")]
    [TestCase("$.", "ab$.b")]
    public void ADollarSignInTheTextThatReplacesEveryMatchNamesTheMatch(string replacement, string expected) =>
        Assert.That(Expand($"FROM scratch\nENV v=ab1b r='{replacement}'\nENV z=${{v//1/$r}}\n"), Is.EqualTo(expected));

    [Test]
    public void TheTextThatReplacesOneMatchIsTakenAsItIs() =>
        Assert.That(Expand("FROM scratch\nENV v=a1 r='$0'\nENV z=${v/1/$r}\n"), Is.EqualTo("a$0"));

    [TestCase("type=secret,target=", true)]
    [TestCase("type=secret,target=/x", false)]
    [TestCase("type=secret,target=,id=a", false)]
    [TestCase("type=tmpfs,target=/x,uid=1", true)]
    public void AMountIsRefusedAsTheBuilderDoes(string mount, bool refused)
    {
        var tree = DockerfileSyntax.Parse(SourceText.From($"FROM scratch\nRUN --mount={mount} x\n"));
        Assert.That(tree.Errors.Length + BuildModel.Create(tree).Errors.Length > 0, Is.EqualTo(refused));
    }

    private static string? Expand(string text)
    {
        var tree = DockerfileSyntax.Parse(SourceText.From(text));
        var last = tree.Instructions.OfType<EnvSyntax>().Last();
        return BuildModel.Create(tree).Expand(last.Pairs[0].Value!, last).Value;
    }
}
