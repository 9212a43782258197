using System.Linq;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>Links of all pages to files and sections of the repository. Addresses of the network aren't asked.</summary>
internal sealed class MarkdownLinkTests
{
    [TestCaseSource(typeof(MarkdownPage), nameof(MarkdownPage.All))]
    public void NoLinkIsDead(MarkdownPage page) => Assert.That(MarkdownLinks.Dead(page, RepositoryFolder.PathOf()), Is.Empty);

    [Test]
    public void DeadLinksAreFound()
    {
        const string Text = """
            # The first: a `code` [link](README.md)
            [no file](docs/nothing.md), [no section](#second), [no section of a file](SECURITY.md#nothing), [outside](../x)
            [well](README.md), [section](#the-first-a-code-link), [of a file](SECURITY.md#in-scope), [elsewhere](https://example.com/x)
            `[code](nothing.md)`
            ```
            # Second
            [code](nothing.md)
            ```
            """;
        string[] dead = ["docs/nothing.md", "#second", "SECURITY.md#nothing", "../x"];
        Assert.That(MarkdownLinks.Dead(new MarkdownPage("x.md", Text), RepositoryFolder.PathOf()).ToArray(), Is.EqualTo(dead));
    }
}
