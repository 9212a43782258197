using System.Reflection;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>A version says which commit it was built from.</summary>
internal sealed class VersionTests
{
    [Test]
    public void TheVersionIsThatOfTheBuildWithAShortCommit()
    {
        var run = ToolRun.Of("--version");
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9a-f]{7})?\r?\n$"));
        var built = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.That(built, Does.StartWith(run.Output.TrimEnd()));
    }
}
