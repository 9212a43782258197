using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Rules.Style;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>
/// What rules and all of their fixes allocate grows with the file and not with its square: every fixture with each of its parts repeated,
/// at two sizes. The model is made before, and is not counted here; what formatting takes is counted by <see cref="FormatWorkTests"/>.
/// </summary>
public sealed class RuleWorkTests
{
    private const int Small = 16;
    private const int Factor = 4;
    private const double MostGrowth = Factor * 1.6;
    private const long Negligible = 96 * 1024;

    private static readonly ImmutableArray<Rule> Rules = [.. RuleCatalog.BuiltIn.Rules.Where(static rule => rule is not UnformattedRule)];

    [Test]
    public void RulesAndTheirFixesAllocateInProportionToTheFile()
    {
        var shapes = RepeatedShapes.All().ToList();
        Assert.That(shapes, Has.Count.GreaterThan(1000));
        var worse = new List<string>();
        foreach (var shape in shapes)
        {
            var large = Measure(shape, Small * Factor);
            if (IsNegligible(large)) continue;
            var small = Measure(shape, Small);
            worse.AddRange(large.Where(pair => pair.Value > Negligible && pair.Value > small[pair.Key] * MostGrowth)
                .Select(pair => $"{shape}: {pair.Key} {small[pair.Key]} -> {pair.Value} bytes"));
        }

        Assert.That(worse, Is.Empty, string.Join("\n", worse));
    }

    private static Dictionary<string, long> Measure(RepeatedShape shape, int count)
    {
        var input = shape.Input(shape.Text(count));
        var options = new BuildModelOptions { Context = input.Context };
        var model = BuildModel.Create(DockerfileSyntax.Parse(input.Dockerfile), options);
        // What rules ask of the model is made when it is first asked for: the second run counts the rules alone.
        var first = Run(model, input);
        return IsNegligible(first) ? first : Run(model, input);
    }

    private static bool IsNegligible(Dictionary<string, long> bytes) => bytes.Values.All(static value => value < Negligible);

    private static Dictionary<string, long> Run(BuildModel model, LintInput input)
    {
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in Rules)
        {
            var found = ImmutableArray.CreateBuilder<Diagnostic>();
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (rule.MayApply(model)) rule.Analyze(new RuleContext(model, rule, found, static (_, _) => null));
            foreach (var finding in found) _ = finding.Fixes;
            bytes[rule.Descriptor.Id] = GC.GetAllocatedBytesForCurrentThread() - before;
            all.AddRange(found);
        }

        var start = GC.GetAllocatedBytesForCurrentThread();
        var experimental = ExperimentalChecks.Of(model.Syntax, RuleCatalog.BuiltIn);
        SuppressionFilter.Apply(model.Syntax, RuleCatalog.BuiltIn, static _ => true, experimental, all);
        bytes["comments"] = GC.GetAllocatedBytesForCurrentThread() - start;
        return bytes;
    }
}
