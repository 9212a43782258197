using BenchmarkDotNet.Attributes;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Benchmarks;

/// <summary>One pass over all files, single-threaded.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    private readonly Linter linter = new(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Strict });

    /// <summary>The yardstick: a grammar in which each character is a parser.</summary>
    [Benchmark(Baseline = true)]
    public int CharacterGrammar()
    {
        var count = 0;
        foreach (var file in Files.All) count += Yardstick.Parse(file.Text);
        return count;
    }

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var file in Files.All) count += DockerfileSyntax.Parse(file).Instructions.Length;
        return count;
    }

    /// <summary>Text to tree and the whole model: stages, runs, layers, errors.</summary>
    [Benchmark]
    public int Model()
    {
        var count = 0;
        foreach (var file in Files.All)
        {
            var model = BuildModel.Create(DockerfileSyntax.Parse(file));
            count += model.Commands.Length + model.Layers.Overlaps.Length + model.Layers.CombinableRuns.Length + model.Errors.Length;
        }

        return count;
    }

    /// <summary>Text to findings of all rules, fixes not asked for.</summary>
    [Benchmark]
    public int Lint()
    {
        var count = 0;
        foreach (var file in Files.All) count += linter.Lint(new LintInput(file)).Diagnostics.Length;
        return count;
    }
}
