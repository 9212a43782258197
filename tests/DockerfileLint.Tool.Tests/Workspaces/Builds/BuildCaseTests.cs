using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces.Builds;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces.Builds;

/// <summary>
/// Small repositories, one a file of <c>Cases</c>: behind <c>== builds</c> what is to be found, behind the other
/// <c>== PATH</c> the files.
/// </summary>
internal sealed class BuildCaseTests
{
    private static readonly string Folder =
        Path.Combine(TestContext.CurrentContext.TestDirectory, "Workspaces", "Builds", "Cases");

    private static IEnumerable<string> Cases() => Directory.EnumerateFiles(
        Path.Combine(AppContext.BaseDirectory, "Workspaces", "Builds", "Cases")).Select(Path.GetFileName)!;

    [TestCaseSource(nameof(Cases))]
    public void TheBuildsAreFound(string name)
    {
        using var repository = new TemporaryFolder();
        var parts = Parts(File.ReadAllText(Path.Combine(Folder, name))).ToList();
        foreach (var (path, text) in parts.Where(static part => part.Path is not ("builds" or "problems")))
            repository.Write(path, text);
        var found = BuildDiscovery.Find(repository.Path);
        Assert.That(Lines(string.Join('\n', found.Invocations.Select(Shown))), Is.EqualTo(Expected(parts, "builds")));
        Assert.That(found.Problems, Is.EqualTo(Expected(parts, "problems")));
    }

    [Test]
    public void ThereAreCases() => Assert.That(Cases().Count(), Is.GreaterThan(20));

    private static string[] Expected(List<(string Path, string Text)> parts, string name) =>
        Lines(parts.Find(part => part.Path == name).Text ?? "");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Path, string Text)> Parts(string text)
    {
        foreach (var part in ("\n" + text).Split("\n== ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..end].Trim(), part[(end + 1)..]);
        }
    }

    private static string Shown(BuildInvocation build)
    {
        var line = $"{build.Dockerfile}: {build.Context ?? "unknown"}";
        if (build.Kind == BuildInvocationKind.Inferred) line += ", inferred";
        if (build.Kind == BuildInvocationKind.Declared) line += $", {build.Source}:{build.Line}";
        if (build.Target is { } target) line += $", target {target}";
        foreach (var (name, value) in build.BuildArguments) line += $", {name}={value ?? "?"}";
        foreach (var platform in build.Platforms) line += $", {platform}";
        foreach (var (name, value) in build.Contexts) line += $", {name}: {value ?? "?"}";
        return line;
    }
}
