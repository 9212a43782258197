using System.IO;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces;

/// <summary>Which paths lie inside what was named, once their links are followed.</summary>
[Platform(Exclude = "Win", Reason = "Links need a right there that most users lack.")]
internal sealed class LintRootTests
{
    private TemporaryFolder folder = null!;
    private string root = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write("root/Dockerfile", "FROM scratch\n");
        folder.Write("root/sub/real", "x");
        folder.Write("outside/secret", "x");
        root = folder.PathOf("root");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("sub/real", "sub/real", Description = "relative, from the link's folder and not from the current one")]
    [TestCase("./sub/../sub/real", "sub/real")]
    [TestCase("../root/sub/real", "sub/real", Description = "out and in again")]
    [TestCase("sub/not-there", "sub/not-there", Description = "a file that does not exist yet")]
    public void ALinkThatStaysInsideIsFollowed(string target, string expected)
    {
        Link("link", target);
        Assert.That(Root().Resolve(Path.Combine(root, "link")), Is.EqualTo(Path.Combine(root, expected)));
    }

    [TestCase("../outside/secret")]
    [TestCase("sub/../../outside/secret")]
    [TestCase("../outside/not-there")]
    [TestCase("../root-2/file", Description = "a sibling whose name begins as the root's")]
    public void ALinkThatLeavesIsRefused(string target)
    {
        Link("link", target);
        AssertRefused("link");
    }

    [Test]
    public void AnAbsoluteLink()
    {
        Link("in", Path.Combine(root, "sub/real"));
        Link("out", folder.PathOf("outside/secret"));
        Assert.That(Root().Resolve(Path.Combine(root, "in")), Is.EqualTo(Path.Combine(root, "sub/real")));
        AssertRefused("out");
    }

    [Test]
    public void AChainThatEndsOutside()
    {
        Link("a", "sub/b");
        Link("sub/b", "../c");
        Link("c", "../outside/secret");
        AssertRefused("a");
    }

    [Test]
    public void AFolderThatLeadsOut()
    {
        Link("folder", "../outside");
        AssertRefused("folder/secret");
        AssertRefused("folder/new");
    }

    [Test]
    public void ParentsInALinkBelowALinkedFolderAreThoseOfTheRealFolder()
    {
        Directory.CreateDirectory(Path.Combine(root, "sub/deep"));
        Link("short", "sub/deep");
        Link("sub/deep/up", "../../../outside/secret");
        AssertRefused("short/up");
    }

    [TestCase("loop", "loop")]
    [TestCase("loop", "sub/loop-2")]
    public void ACircleIsOneLine(string name, string target)
    {
        Link(name, target);
        if (target != name) Link(target, "../" + name);
        var failure = Assert.Throws<InputException>(() => Root().Resolve(Path.Combine(root, name)));
        Assert.That(failure!.Message, Is.EqualTo($"{Path.Combine(root, name)}: its links lead in a circle"));
    }

    [Test]
    public void TheRootItselfMayBeALink()
    {
        Directory.CreateSymbolicLink(folder.PathOf("way"), root);
        var own = new LintRoots([folder.PathOf("way")]).Of(folder.PathOf("way/Dockerfile"));
        Assert.That(own.Resolve(folder.PathOf("way/Dockerfile")), Is.EqualTo(Path.Combine(root, "Dockerfile")));
        Assert.That(own.Contains(folder.PathOf("outside/secret")), Is.False);
    }

    [Test]
    public void ANamedFileOpensItsFolderAndNoMore()
    {
        Link("sub/link", "../Dockerfile");
        var path = Path.Combine(root, "sub/link");
        Assert.That(() => new LintRoots([path]).Of(path).Resolve(path), Throws.TypeOf<InputException>());
        Assert.That(new LintRoots([path, root]).Of(path).Contains(path), Is.True);
    }

    [Test]
    public void OneRootDoesNotOpenAnother()
    {
        Link("link", "../outside/secret");
        var roots = new LintRoots([root, folder.PathOf("outside")]);
        Assert.That(roots.Of(Path.Combine(root, "Dockerfile")).Contains(Path.Combine(root, "link")), Is.False);
    }

    [Test]
    public void TheContextFolderIsInside() =>
        Assert.That(new LintRoots([root], folder.PathOf("outside")).Of(Path.Combine(root, "Dockerfile")).Contains(folder.PathOf("outside/.dockerignore")), Is.True);

    [Test]
    public void LinksAreFollowedOnRequest()
    {
        Link("link", "../outside/secret");
        var roots = new LintRoots([root]) { FollowLinks = true };
        Assert.That(roots.Of(Path.Combine(root, "link")).Resolve(Path.Combine(root, "link")), Is.EqualTo(folder.PathOf("outside/secret")));
    }

    private LintRoot Root() => new LintRoots([root]).Of(Path.Combine(root, "Dockerfile"));

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(root, name), target);

    private void AssertRefused(string name)
    {
        var path = Path.Combine(root, name);
        var failure = Assert.Throws<InputException>(() => Root().Resolve(path));
        Assert.That(failure!.Message, Is.EqualTo($"{path}: it links to a file outside {root}; --follow-links allows it"));
        Assert.That(Root().Contains(path), Is.False);
    }
}
