using System.Linq;
using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

public sealed class ShellArgumentsTests
{
    private static readonly ShellOptionSyntax Syntax = new("ot", "--option", "--target");

    [TestCase("c -y", true)]
    [TestCase("c -qy", true)]
    [TestCase("c --yes", true)]
    [TestCase("c --yes=true", true)]
    [TestCase("c install -y", true)]
    [TestCase("c -oy", false)]
    [TestCase("c -o -y", false)]
    [TestCase("c --option -y", false)]
    [TestCase("c -- -y", false)]
    [TestCase("c --yesterday", false)]
    [TestCase("c y", false)]
    public void Flags(string text, bool expected) => Assert.That(Read(text).Has("-y", "--yes"), Is.EqualTo(expected));

    [TestCase("c -o f", "f")]
    [TestCase("c -of", "f")]
    [TestCase("c -xof", "f")]
    [TestCase("c -xo f", "f")]
    [TestCase("c --option=f", "f")]
    [TestCase("c --option f", "f")]
    [TestCase("c --option $f", null)]
    [TestCase("c", null)]
    public void Values(string text, string? expected) => Assert.That(Read(text).GetValue("-o", "--option"), Is.EqualTo(expected));

    [TestCase("go build -mod=vendor -o out ./cmd", "-o", "out")]
    [TestCase("go build -mod=vendor ./cmd", "-o", null)]
    [TestCase("go build -tags netgo -mod=vendor", "-mod", "vendor")]
    [TestCase("go build --mod=vendor", "-m", null)]
    public void WithOneDashANameIsNoCluster(string text, string option, string? expected)
    {
        var syntax = new ShellOptionSyntax("", "-o", "-tags") { IsSingleDash = true };
        Assert.That(new ShellArguments(Scripts.Parse(text).Commands[0], syntax).GetValue(option), Is.EqualTo(expected));
    }

    [TestCase("c --option=$X/a", 9)]
    [TestCase("c --option $X/a", 0)]
    [TestCase("c -o$X", 2)]
    [TestCase("c -o=$X", 3)]
    [TestCase("c -o", null)]
    public void TheWordOfAValueIsFoundWhereAnExpansionDecidesIt(string text, int? expected)
    {
        var word = Read(text).FindValue("-o", "--option", out var start);
        Assert.That(word is null ? (int?)null : start, Is.EqualTo(expected));
    }

    [TestCase("apt-get -o a=b -y install --target=x p $q -- -r -s", "install p $q -r -s")]
    [TestCase("c -- a -- b", "a -- b")]
    [TestCase("c - x", "- x")]
    [TestCase("c", "")]
    public void Operands(string text, string expected)
    {
        var arguments = Read(text);
        Assert.That(string.Join(' ', arguments.Operands.Select(word => word.Text)), Is.EqualTo(expected));
        Assert.That(arguments.GetOperand(0)?.Text ?? "", Is.EqualTo(expected.Split(' ')[0]));
    }

    private static ShellArguments Read(string text) => new(Scripts.Parse(text).Commands[0], Syntax);
}
