using System;
using System.Collections.Generic;
using System.Globalization;
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
internal sealed class ShrinkWorkTests
{
    private const int Small = 16;
    private const int Factor = 4;
    private const double MostGrowth = Factor * 1.6;
    private const long Negligible = 192 * 1024;

    // Each cd goes into a folder of the folder before it, up to the longest path of Linux.
    private static readonly string[] Deeper = ["c-cmake-ssl 4 commands", "node-client 4 commands"];

    // Planned as it is, and refused where it is repeated: the first count is of another plan.
    private static readonly string[] Refused = ["php-one-run-set 3 commands"];

    private static readonly string Root = RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Rewriting", "Samples");

    private static IEnumerable<string> Samples() => Directory.GetDirectories(Root).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void ThePlanAllocatesInProportionToTheFile(string sample)
    {
        var shapes = ShapesOf(Path.Combine(Root, sample))
            .Where(static shape => !Deeper.Contains(shape.Name, StringComparer.Ordinal) && !Refused.Contains(shape.Name, StringComparer.Ordinal)).ToList();
        Assert.That(shapes, Has.Count.GreaterThan(5));
        var worse = shapes.Select(WhyWorse).OfType<string>().ToList();
        Assert.That(worse, Is.Empty, string.Join("\n", worse));
    }

    [TestCaseSource(nameof(Made))]
    public void ThePlanOfAShapeAllocatesInProportionToTheFile(RepeatedShape shape) => Assert.That(WhyWorse(shape), Is.Null);

    private static IEnumerable<RepeatedShape> Made()
    {
        yield return Of("php-alpine", "a folder for each installation", static n => Lines(n, "COPY composer.json composer.lock /w{0}/")
            + Lines(n, "RUN cd /w{0} && composer install"));
        yield return Of("php-alpine", "an owner for each folder", static n => Lines(n, "COPY . /w{0}/")
            + Lines(n, "RUN cd /w{0} && composer install") + Lines(n, "RUN chown -R www-data /w{0}/public /etc/w{0}"));
        yield return Of("php-apache", "a variable for each RUN", static n => "COPY . .\nRUN composer install\n"
            + Lines(n, "ENV V{0}=1") + Lines(n, "RUN a2enmod m$V{0}"));
    }

    private static RepeatedShape Of(string sample, string name, Func<int, string> middle)
    {
        var folder = Path.Combine(Root, sample);
        var lines = File.ReadAllLines(Path.Combine(folder, "Dockerfile"));
        var context = new SampleContext(folder);
        return new RepeatedShape(
            $"{sample}: {name}",
            n => $"{lines[0]}\n{middle(n)}{lines[^1]}\n",
            own => new LintInput(SourceText.From(own, "Dockerfile")) { Context = context });
    }

    private static string Lines(int n, string line) =>
        string.Concat(Enumerable.Range(0, n).Select(i => string.Format(CultureInfo.InvariantCulture, line, i) + "\n"));

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
