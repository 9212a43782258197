using System.Collections.Generic;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>Answers to questions that no rewrite asks are refused, those that this one doesn't need are left unread.</summary>
internal sealed class AnswerTests
{
    private static readonly string Sample = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples", "go-web");

    [TestCase("librarys", "no question has the key 'librarys'; the keys are archive, ecosystem")]
    [TestCase("LIBRARIES", null)]
    [TestCase("plugins", null)]
    public void AKeyHasToBeThatOfAQuestion(string key, string? refusal)
    {
        var options = RewriteOptions.Default with { Answers = RewriteOptions.Default.Answers.Add(key, "none") };
        var context = new SampleContext(Sample);
        var input = new LintInput(SourceText.From(System.IO.File.ReadAllText(System.IO.Path.Combine(Sample, "Dockerfile")), "Dockerfile")) { Context = context };
        var results = new List<ShrinkResult> { new Shrinker().Shrink(input, options), new Initializer().Init(context, options: options) };
        foreach (var result in results)
            Assert.That(result.Refusal?.Reason, refusal is null ? Is.Null : Does.StartWith(refusal));
    }
}
