using System.IO;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>shrink</c> leaves alone.</summary>
internal sealed class ShrinkTests
{
    [Test]
    public void AFileThatIsNotUtf8IsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Dockerfile");
        byte[] bytes = [.. Encoding.ASCII.GetBytes("FROM node:22\nRUN apt-get update && apt-get install -y curl\nCMD [\"node\",\"a.js\"]\n# caf"), 0xE9, (byte)'\n'];
        File.WriteAllBytes(path, bytes);
        var run = ToolRun.Of("shrink", folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("Dockerfile: not rewritten: it isn't UTF-8 text\n"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
    }
}
