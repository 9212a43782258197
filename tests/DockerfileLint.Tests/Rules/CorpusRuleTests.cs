using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>All rules over real files: none fails, and each fix that is offered passes the gate.</summary>
internal sealed class CorpusRuleTests
{
    private static readonly Linter Linter = new(RuleCatalog.BuiltIn);

    [Test]
    public void NoRuleFailsAndFixesPassOnCarriedFiles() => Check([.. Carried()]);

    [Test]
    public void NoRuleFailsAndFixesPassOnTheCorpus() =>
        Check([.. SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz").Select(line => SourceText.From(line.Text("text")!))]);

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
            foreach (var diagnostic in result.Diagnostics)
            {
                if (diagnostic.Rule.Id == "DFL9001") failed.Add(diagnostic.Message);
                if (diagnostic.Fixes.IsEmpty) continue;
                System.Threading.Interlocked.Increment(ref offered);
                if (!gate.Passing(input, result, diagnostic).Any()) refused.Add($"{diagnostic.Rule.Id} at {diagnostic.Span} of\n{file}");
            }
        });
        Assert.That(failed, Is.Empty);
        Assert.That(offered, Is.GreaterThan(20));
        Assert.That(refused, Is.Empty);
    }
}
