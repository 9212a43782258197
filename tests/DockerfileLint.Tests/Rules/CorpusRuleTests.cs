using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>All rules over real files: none fails, and each fix that is offered passes the gate.</summary>
internal sealed class CorpusRuleTests
{
    private static readonly Linter Linter = Linters.Strict();

    [Test]
    public void NoRuleFailsAndFixesPassOnCarriedFiles() => Check([.. Carried()]);

    [Test]
    public void NoRuleFailsAndFixesPassOnTheCorpus() =>
        Check([.. SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz").Select(line => SourceText.From(line.Text("text")!))]);

    [Test]
    public void FixesAreJudgedTogetherAsAloneOnCarriedFiles() => CompareWithOneByOne([.. Carried()]);

    [Test]
    public void FixesAreJudgedTogetherAsAloneOnASampleOfTheCorpus() =>
        CompareWithOneByOne([.. SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz").Where((_, index) => index % 5 == 0).Select(line => SourceText.From(line.Text("text")!))]);

    [Test]
    public void CarriedFilesAreReadWithoutLoss() => Assert.Multiple(() =>
    {
        foreach (var file in Carried())
        {
            var tree = DockerfileSyntax.Parse(file);
            Assert.That(tree.Errors, Is.Empty, file.Path);
            Assert.That(tree.Instructions, Is.Not.Empty, file.Path);
        }
    });

    private static IEnumerable<SourceText> Carried() => Directory.EnumerateFiles(RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Corpus"), "*.dockerfile")
        .Order(StringComparer.Ordinal).Select(path => SourceText.FromBytes(File.ReadAllBytes(path), Path.GetFileName(path)));

    private static void Check(IReadOnlyCollection<SourceText> files)
    {
        var gate = new FixGate(Linter);
        var failed = new System.Collections.Concurrent.ConcurrentBag<string>();
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        var offered = 0;
        Parallel.ForEach(files, file =>
        {
            var input = new LintInput(file);
            var result = Linter.Lint(input);
            var fixes = gate.Check(input, result);
            for (var i = 0; i < result.Diagnostics.Length; i++)
            {
                var diagnostic = result.Diagnostics[i];
                if (diagnostic.Rule.Id == "DFL9001") failed.Add(diagnostic.Message);
                if (diagnostic.Fixes.IsEmpty) continue;
                System.Threading.Interlocked.Increment(ref offered);
                if (fixes.Of(i).IsEmpty) refused.Add($"{diagnostic.Rule.Id} at {diagnostic.Span} of\n{file}");
            }
        });
        Assert.That(failed, Is.Empty);
        Assert.That(offered, Is.GreaterThan(20));
        Assert.That(refused, Is.Empty);
    }

    private static string Describe(DockerfileLint.Diagnostics.CodeFix fix) => $"{fix.Title} {fix.Safety} {string.Join(' ', fix.Changes)}";

    private static void CompareWithOneByOne(IReadOnlyCollection<SourceText> files)
    {
        var gate = new FixGate(Linter);
        var different = new System.Collections.Concurrent.ConcurrentBag<string>();
        var offered = 0;
        Parallel.ForEach(files, file =>
        {
            var input = new LintInput(file);
            var result = Linter.Lint(input);
            var fixes = gate.Check(input, result);
            for (var i = 0; i < result.Diagnostics.Length; i++)
            {
                System.Threading.Interlocked.Add(ref offered, fixes.Of(i).Length);
                if (!fixes.Of(i).Select(Describe).SequenceEqual(gate.Passing(input, result, result.Diagnostics[i]).Select(Describe), StringComparer.Ordinal)) different.Add($"{result.Diagnostics[i].Rule.Id} at {result.Diagnostics[i].Span} of\n{file}");
            }
        });
        Assert.That(different, Is.Empty);
        Assert.That(offered, Is.GreaterThan(20));
    }
}
