using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

/// <summary>The scripts of real Dockerfiles are understood.</summary>
public sealed class CorpusScriptTests
{
    [Test]
    public void AtMostOneInTwoHundredIsOpaque()
    {
        var opaque = new List<string>();
        int all = 0, foreign = 0;
        foreach (var (id, run) in Runs())
        {
            all++;
            if (run.Script.IsUnderstood) continue;
            if (run.Script.Kind == ShellKind.Unknown) foreign++;
            else opaque.Add($"{id}: {run.Script.Kind}, {run.Script.Opaque[0].Reason}: {Start(run.Script.Opaque[0].ToString())}");
        }

        TestContext.Out.WriteLine($"{all} RUN instructions, {opaque.Count} not understood, {foreign} in another language");
        foreach (var line in opaque) TestContext.Out.WriteLine(line);
        Assert.That(all, Is.GreaterThan(10_000));
        Assert.That(opaque.Count + foreign, Is.LessThanOrEqualTo(all / 200));
    }

    [Test]
    public void EveryCommandStandsWhereItSays()
    {
        foreach (var (id, run) in Runs())
        {
            var source = run.Syntax.Source;
            foreach (var command in run.Script.Commands)
            {
                if (command.Program is not { } program) continue;
                Assert.That(run.Syntax.Span.Contains(program.Span), id);
                var written = source.ToString(program.Span);
                if (!run.Script.Text.IsJoined && !program.Script.IsJoined) Assert.That(written, Is.EqualTo(program.Text), id);
                else Assert.That(written, Does.StartWith(program.Text.Substring(0, 1)).And.EndsWith(program.Text.Substring(program.Text.Length - 1)), id);
            }
        }
    }

    private static IEnumerable<(string Id, RunModel Run)> Runs()
    {
        foreach (var line in SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz"))
        {
            var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(line.Text("text")!)));
            foreach (var run in model.Runs.Concat(model.TriggerRuns)) yield return (line.Text("id")!, run);
        }
    }

    private static string Start(string text) => text.Substring(0, Math.Min(120, text.Length)).ReplaceLineEndings(" ");
}
