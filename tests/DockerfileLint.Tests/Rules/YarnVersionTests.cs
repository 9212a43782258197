using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>Which yarn a file calls is asked once, however many commands call it.</summary>
internal sealed class YarnVersionTests
{
    [TestCase(10)]
    [TestCase(1000)]
    public void TheSettingsOfYarnAreLookedForOnce(int count)
    {
        var context = new CountingContext();
        var lines = Enumerable.Range(0, count).Select(static number => $"RUN yarn install --cwd d{number}\n");
        var input = new LintInput(SourceText.From("FROM node:22\n" + string.Concat(lines))) { Context = context };
        var result = Linters.Strict().Lint(input);
        Assert.That(result.Diagnostics.Count(static diagnostic => diagnostic.Rule.Id == "DFL1303"), Is.EqualTo(count));
        Assert.That(context.Questions, Is.EqualTo(1));
    }

    /// <summary>Counts how often the settings file of yarn is asked for, which does not exist.</summary>
    private sealed class CountingContext : IBuildContext
    {
        public int Questions { get; private set; }

        public ImmutableArray<ContextEntry>? Entries => null;

        public SourceText? DockerIgnore => null;

        public bool? HasDockerIgnore => null;

        public string? DockerfilePath => null;

        public bool? Exists(string path)
        {
            if (path == ".yarnrc.yml") Questions++;
            return false;
        }

        public SourceText? Read(string path) => null;
    }
}
