using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>Real files are read whole, and the tree fits its source.</summary>
internal sealed class CorpusParsingTests
{
    [Test]
    public void Real_files_give_sound_trees()
    {
        var count = 0;
        var refused = 0;
        foreach (var row in SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz"))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(row.Text("text")!);
            var source = SourceText.FromBytes(bytes, "Dockerfile");
            Assert.That(source.ToBytes(), Is.EqualTo(bytes));
            var tree = DockerfileSyntax.Parse(source);
            TreeChecks.AssertSound(tree, row.Text("repo") + "/" + row.Text("path"));
            count++;
            if (tree.Errors.IsEmpty) continue;
            refused++;
            TestContext.Out.WriteLine($"{row.Text("repo")}/{row.Text("path")}: " + string.Join(" | ", tree.Errors.Take(2).Select(error => $"{source.GetLine(error.Span.Start) + 1} {source.ToString(error.Span)} {error.Message}")));
        }

        TestContext.Out.WriteLine($"{count} files, {refused} refused");
        Assert.That(count, Is.GreaterThan(3000));
    }
}
