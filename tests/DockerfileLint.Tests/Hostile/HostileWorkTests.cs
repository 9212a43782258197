using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Configuration;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>
/// Ten times the input is at most twelve times the work, whatever the shape: linting, checking every fix, and fixing. Work is counted in
/// bytes allocated, which no other work on the machine changes.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HostileWorkTests
{
    // Eight times: a list that doubles is as full at both sizes.
    private const int Step = 8;
    private const int Small = 3_200;
    private const double Most = 1.2 * Step;

    // What looks names up in a tree takes three levels more for eight times as many: n log n is 1.3 times as much a name from a thousand names on.
    private const double MostLater = 1.3 * Step;

    // What an input of nearly nothing takes; less than this is no work that could grow.
    private const long Floor = 50_000;

    private static readonly Linter Linter = new(RuleCatalog.BuiltIn);

    private static IEnumerable<string> Names => HostileShapes.All.Select(shape => shape.Name);

    [TestCaseSource(nameof(Names))]
    public void WorkGrowsWithTheInput(string name)
    {
        var shape = HostileShapes.All.Single(shape => shape.Name == name);
        // What is made once in a process is no part of it.
        Count(shape, Small);
        var start = Count(shape, 0);
        var small = Count(shape, Small) - start;
        var large = Count(shape, Step * Small) - start;
        if (Ratio(small, large) <= Most) return;
        // What begins at some size, as a buffer that grows, is a step; what grows faster than the input does so at the next size, too.
        var larger = Count(shape, Step * Step * Small) - start;
        Assert.That(Ratio(large, larger), Is.LessThanOrEqualTo(MostLater), $"{small:N0}, {large:N0} and {larger:N0} bytes of work at {Small} characters and each {Step} times as many");
    }

    [Test]
    public void EveryShapeHasANameOfItsOwn() => Assert.That(Names, Is.Unique);

    private static double Ratio(long small, long large) => (double)large / Math.Max(small, Floor);

    private static long Count(HostileShape shape, int size)
    {
        var files = shape.Create(size);
        var bytes = files.Bytes;
        var context = new HostileContext(files);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var configuration = Configure(files.EditorConfig);
        var input = new LintInput(SourceText.FromBytes(bytes, "Dockerfile")) { Context = context, Configuration = configuration };
        var result = Linter.Lint(input);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Rule.Id == "DFL9001").Select(diagnostic => diagnostic.Message), Is.Empty);
        _ = new FixGate(Linter).Check(input, result);
        _ = new Fixer(Linter).Fix(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static LintConfiguration Configure(string? text)
    {
        if (text is null) return LintConfiguration.Empty;
        var file = ConfigurationFile.Parse(SourceText.From(text, ".editorconfig"));
        return new ConfigurationResolver(RuleCatalog.BuiltIn).Resolve([new ConfigurationLayer(file, "Dockerfile")]);
    }
}
