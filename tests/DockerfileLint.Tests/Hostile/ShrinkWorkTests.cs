using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rewriting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>
/// What the plan of a leaner image allocates grows with the file and not with its square: every sample with each of its parts repeated, at
/// two sizes, and shapes made for it. The model is made before, and is not counted here.
/// </summary>
public sealed class ShrinkWorkTests
{
    private const int Small = 16;
    private const int Factor = 4;
    private const double MostGrowth = Factor * 1.6;
    private const long Negligible = 192 * 1024;

    // Each cd goes into a folder of the folder before it, up to the longest path of Linux.
    private static readonly string[] Deeper = ["c-cmake-ssl 4 commands"];

    private static readonly string Root = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples");

    private static IEnumerable<string> Samples() => Directory.GetDirectories(Root).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void ThePlanAllocatesInProportionToTheFile(string sample)
    {
        var shapes = ShapesOf(Path.Combine(Root, sample)).Where(static shape => !Deeper.Contains(shape.Name, StringComparer.Ordinal)).ToList();
        Assert.That(shapes, Has.Count.GreaterThan(5));
        var worse = shapes.Select(WhyWorse).OfType<string>().ToList();
        Assert.That(worse, Is.Empty, string.Join("\n", worse));
    }

    private static IEnumerable<RepeatedShape> ShapesOf(string folder)
    {
        var context = new SampleContext(folder);
        var text = File.ReadAllText(Path.Combine(folder, "Dockerfile"));
        return RepeatedShapes.Of(Path.GetFileName(folder), text, own => new LintInput(SourceText.From(own, "Dockerfile")) { Context = context });
    }

    private static string? WhyWorse(RepeatedShape shape)
    {
        var start = Measure(shape, 1);
        var large = Measure(shape, Small * Factor) - start;
        if (large < Negligible) return null;
        var small = Measure(shape, Small) - start;
        return large > small * MostGrowth ? $"{shape}: {small} -> {large} bytes" : null;
    }

    private static long Measure(RepeatedShape shape, int count)
    {
        var input = shape.Input(shape.Text(count));
        var model = BuildModel.Create(DockerfileSyntax.Parse(input.Dockerfile), new BuildModelOptions { Context = input.Context });
        // What is asked of the model is made when it is first asked for: the second plan counts the planner alone.
        ShrinkPlanner.Plan(model, RewriteOptions.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ShrinkPlanner.Plan(model, RewriteOptions.Default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
