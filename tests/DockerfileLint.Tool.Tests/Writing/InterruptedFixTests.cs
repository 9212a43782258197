using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>
/// What is on the disk after a run was killed or another ran at the same time. The numbers of runs can be raised:
/// <c>dotnet test -- TestRunParameters.Parameter(name="Kills",value="200")</c>, and <c>Pairs</c>.
/// </summary>
[Platform(Exclude = "Win", Reason = "Signals are tested on Unix.")]
internal sealed class InterruptedFixTests
{
    private const int Files = 12;
    private const string Wasteful = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\nRUN apt-get update && apt-get install -y curl\n";
    private const string Lean = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n";
    private const string Ignore = "**/node_modules\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
        folder.Write("compose.yaml", "services:\n" + string.Concat(Enumerable.Range(0, Files).Select(static i => $"  s{i}:\n    build: ./{i}\n")));
        for (var i = 0; i < Files; i++)
        {
            folder.Write($"{i}/node_modules/a.js", new string('x', 1_100_000));
        }
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public async Task AKilledRunTearsNothingAndTheNextRunLeavesNothing()
    {
        var kills = TestContext.Parameters.Get("Kills", 10);
        var hits = 0;
        var left = 0;
        for (var i = 0; i < kills; i++)
        {
            Reset();
            using var run = ToolProcess.Start("fix", folder.Path);
            if (await run.WaitForFixesAsync(1 + (i * 7 % (Files - 5)))) hits++;
            // At another moment of the next file each time: while it is linted, written beside its place, or put there.
            await Task.Delay(i * 3 % 20);
            run.Kill();
            Assert.That(await run.EndAsync(), Is.EqualTo(137));
            left += Temporaries().Count;
            AssertNothingIsTorn();
        }

        Assert.That(hits, Is.EqualTo(kills), "each run was killed between its first fix and its last");
        TestContext.Out.WriteLine($"{kills} runs killed, {left} temporary files left before the next run");
        using var last = ToolProcess.Start("fix", folder.Path);
        Assert.That(await last.EndAsync(), Is.Not.EqualTo(2), string.Join('\n', last.ErrorLines));
        AssertAllIsFixed();
    }

    [Test]
    public async Task ATerminatedRunLeavesNothing()
    {
        Reset();
        using var run = ToolProcess.Start("fix", folder.Path);
        Assert.That(await run.WaitForFixesAsync(3), Is.True);
        run.Terminate();
        Assert.That(await run.EndAsync(), Is.EqualTo(143));
        Assert.That(Temporaries(), Is.Empty);
        AssertNothingIsTorn();
    }

    [Test]
    public async Task TwoRunsAtOnceWriteTheSame()
    {
        var pairs = TestContext.Parameters.Get("Pairs", 5);
        var late = 0;
        for (var i = 0; i < pairs; i++)
        {
            Reset();
            using var one = ToolProcess.Start("fix", folder.Path);
            using var other = ToolProcess.Start("fix", folder.Path);
            var statuses = await Task.WhenAll(one.EndAsync(), other.EndAsync());
            var failures = ((ToolProcess[])[one, other]).Select(run => run.ErrorLines.Where(line => !line.Contains(": fixed ", StringComparison.Ordinal)).ToList()).ToList();
            late += failures.Sum(static lines => lines.Count);
            Assert.That(failures, Is.All.All.Contains("was changed by another program"));
            Assert.That(statuses.Select(static status => status == 2), Is.EqualTo(failures.Select(static lines => lines.Count > 0)));
            AssertAllIsFixed();
        }

        TestContext.Out.WriteLine($"{pairs} pairs, {late} files that one of a pair came too late for");
    }

    private void Reset()
    {
        for (var i = 0; i < Files; i++)
        {
            folder.Write($"{i}/Dockerfile", Wasteful);
            File.Delete(folder.PathOf($"{i}/.dockerignore"));
        }
    }

    private List<string> Temporaries() => [.. Directory.GetFiles(folder.Path, "*.tmp", SearchOption.AllDirectories)];

    private void AssertNothingIsTorn()
    {
        for (var i = 0; i < Files; i++)
        {
            Assert.That(folder.Read($"{i}/Dockerfile"), Is.EqualTo(Wasteful).Or.EqualTo(Lean));
            if (File.Exists(folder.PathOf($"{i}/.dockerignore"))) Assert.That(folder.Read($"{i}/.dockerignore"), Is.EqualTo(Ignore));
            else Assert.That(folder.Read($"{i}/Dockerfile"), Is.EqualTo(Wasteful), "the .dockerignore is written first");
        }
    }

    private void AssertAllIsFixed()
    {
        Assert.That(Temporaries(), Is.Empty);
        for (var i = 0; i < Files; i++)
        {
            Assert.That(folder.Read($"{i}/Dockerfile"), Is.EqualTo(Lean));
            Assert.That(folder.Read($"{i}/.dockerignore"), Is.EqualTo(Ignore));
        }
    }
}
