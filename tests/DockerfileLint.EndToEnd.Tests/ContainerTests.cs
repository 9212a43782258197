using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The Dockerfile of our own image is as we tell others to write theirs.</summary>
internal sealed partial class ContainerTests
{
    private static readonly string Dockerfile = Repository.PathOf("build", "Container", "Dockerfile");

    [Test]
    public void ItPassesOurStrictestRules()
    {
        var run = Command.DotNet(Repository.Root, [Repository.Tool, "check", "--preset", "strict", "--context", ".", Dockerfile]);
        Assert.That((run.Status, run.Output, run.Error), Is.EqualTo((0, "1 Dockerfile: no findings\n", "")));
    }

    /// <summary>What the tool is built from, a few megabytes, found as our own workflow builds it.</summary>
    [Test]
    public void ItsContextIsWhatTheToolIsBuiltFrom()
    {
        var context = Command.DotNet(Repository.Root, [Repository.Tool, "context", "build/Container/Dockerfile"]);
        Assert.That((context.Status, context.Error), Is.EqualTo((0, "")));
        Assert.That(context.Output, Does.Match(@"context: \., sends at most [0-9]\.[0-9] MB\n").And.Contain("declared: .github/workflows/release.yml:"));
        Assert.That(context.Output, Does.Contain(" src/ (").And.Contain(" docs/ (").And.Contain(" build/ (").And.Not.Contain(" tests/ ("));
    }

    [Test]
    public void TheActionsOfTheWorkflowsArePinnedToCommits()
    {
        var uses = Directory.GetFiles(Repository.PathOf(".github", "workflows")).SelectMany(static file => UsedAction().Matches(File.ReadAllText(file))).Select(static match => match.Groups["action"].Value).ToList();
        Assert.That(uses, Is.Not.Empty);
        Assert.That(uses.Where(static action => !Commit().IsMatch(action)), Is.Empty);
    }

    [GeneratedRegex(@"^\s*(?:- )?uses: (?<action>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UsedAction();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9.]+$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Commit();
}
