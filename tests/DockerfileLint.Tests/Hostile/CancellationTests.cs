using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>Cancelled, whatever is under way or asked for next ends, and does next to nothing before.</summary>
internal sealed class CancellationTests
{
    private const int Size = 1_000_000;

    // An exception with its stack, and the empty tables of 80,000 stages; what is worked out takes ten times as much at least.
    private const long Little = 4_000_000;

    private static readonly Dictionary<string, Func<BuildModel, object?>> Parts = new(StringComparer.Ordinal)
    {
        ["states"] = static model => model.FinalStage!.FinalState,
        ["commands"] = static model => model.Commands,
        ["layers"] = static model => model.Layers.Layers,
        ["symbols"] = static model => model.Symbols.Occurrences,
        ["references"] = static model => model.FinalStage!.References,
    };

    // Each part once with what it builds on already there, and cancelled only then.
    private static readonly Dictionary<string, Func<BuildModel, object?>> LaterParts = new(StringComparer.Ordinal)
    {
        ["commands"] = static model => model.Runs[0].Commands,
        ["effects"] = static model => model.Layers.Layers.Last().Effects,
        ["symbols"] = static model => model.Symbols.Occurrences,
    };

    [TestCase("FROM alpine\n", "ENV PATH=$PATH:/x\n")]
    [TestCase("FROM alpine\n", "RUN rm -rf /a && touch b\n")]
    [TestCase("FROM alpine\n", "COPY a /b\n")]
    [TestCase("FROM alpine AS a\n", "FROM alpine\n")]
    public void APartThatIsAskedForAfterwardsIsNotWorkedOut(string head, string line)
    {
        foreach (var (name, part) in Parts)
        {
            using var source = new CancellationTokenSource();
            var model = Model(head + string.Concat(Enumerable.Repeat(line, Size / line.Length)), source.Token);
            source.Cancel();
            AssertStops(model, part, name);
        }
    }

    [TestCase("RUN ", "rm -rf /a && ", TestName = "Commands of sh")]
    [TestCase("RUN echo ", "word ", TestName = "Words of sh")]
    [TestCase("RUN ", "cat | ", TestName = "A pipeline")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN ", "Remove-Item a; ", TestName = "Commands of PowerShell")]
    [TestCase("SHELL [\"cmd\", \"/c\"]\nRUN ", "del a & ", TestName = "Commands of cmd")]
    public void OneLongScriptIsLeftInItsMidst(string head, string piece)
    {
        foreach (var (name, part) in LaterParts)
        {
            using var source = new CancellationTokenSource();
            var model = Model("FROM alpine\n" + head + string.Concat(Enumerable.Repeat(piece, Size / piece.Length)) + "a\n", source.Token);
            _ = (model.Runs, model.Layers.Layers);
            if (name == "effects") _ = model.Commands;
            source.Cancel();
            AssertStops(model, part, name);
        }
    }

    [Test]
    public void AFileIsNotParsed()
    {
        var text = SourceText.From("FROM alpine\nRUN a \\\n" + string.Concat(Enumerable.Repeat("b \\\n", Size / 4)) + "c\n");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => DockerfileSyntax.Parse(text, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void TheLinesOfADockerIgnoreAreNotRead()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var text = SourceText.From(string.Concat(Enumerable.Repeat("**/*a*b\n", Size / 8)), ".dockerignore");
        Assert.That(() => DockerIgnoreFile.Parse(text, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("a")]
    [TestCase("folder/file")]
    public void ManyLinesAreNotComparedWithAPath(string path)
    {
        using var source = new CancellationTokenSource();
        var lines = string.Join('\n', Enumerable.Range(0, Size / 100).Select(static i => $"**/*f{i}*"));
        var file = DockerIgnoreFile.Parse(SourceText.From(lines, ".dockerignore"));
        var matcher = new DockerIgnoreMatcher(file, source.Token);
        var looks = matcher.Tries;
        source.Cancel();
        Assert.That(() => matcher.IsIgnored(path), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(matcher.Tries - looks, Is.LessThan(100));
    }

    private static BuildModel Model(string text, CancellationToken cancellation) =>
        BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(text), cancellation), new BuildModelOptions { Cancellation = cancellation });

    private static void AssertStops(BuildModel model, Func<BuildModel, object?> part, string name)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var ended = false;
        try
        {
            _ = part(model);
        }
        catch (OperationCanceledException)
        {
            ended = true;
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(ended, Is.True, name);
        Assert.That(bytes, Is.LessThan(Little), name);
    }
}
