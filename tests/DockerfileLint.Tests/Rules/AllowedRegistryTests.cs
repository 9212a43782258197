using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>DFL4212 needs its option, which fixtures don't have.</summary>
internal sealed class AllowedRegistryTests
{
    [TestCase("", "FROM example.org/a", "")]
    [TestCase("docker.io", "FROM node:24", "")]
    [TestCase("docker.io", "FROM example/node:24", "")]
    [TestCase("docker.io", "FROM example.org/a:1", "example.org")]
    [TestCase("docker.io", "FROM localhost/a:1", "localhost")]
    [TestCase("docker.io", "FROM localhost:5000/a:1", "localhost:5000")]
    [TestCase("docker.io, EXAMPLE.org", "FROM example.org/a:1", "")]
    [TestCase("*.example.org", "FROM eu.example.org/a:1", "")]
    [TestCase("*.example.org", "FROM example.org/a:1", "example.org")]
    [TestCase("*", "FROM example.org/a:1", "")]
    [TestCase("example.org", "FROM scratch\nCOPY --from=alpine:3.23 /a /a", "docker.io")]
    [TestCase("example.org", "FROM example.org/a AS b\nFROM b\nCOPY --from=0 /a /a", "")]
    [TestCase("example.org", "ARG REGISTRY\nFROM $REGISTRY/a", "")]
    public void ReportsRegistriesThatAreNotAmongThoseOfTheOption(string allowed, string text, string expected)
    {
        var configuration = new LintConfiguration
        {
            Options = LintConfiguration.Empty.Options.Add("DFL4212.registries", allowed),
        };
        var linter = Linters.Strict(new RuleCatalog([RuleCatalog.BuiltIn.GetRule("DFL4212")!]));
        var found = linter.Lint(new LintInput(SourceText.From(text + "\n")) { Configuration = configuration }).Diagnostics;
        Assert.That(string.Join(' ', found.Select(one => one.Message.Split('\'')[1])), Is.EqualTo(expected));
    }
}
