using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Configuration;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>
/// Ten times the input is at most twelve times the work, whatever the shape: linting, checking every fix, and fixing.
/// Work is counted in bytes allocated, which no other work on the machine changes.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HostileWorkTests
{
    // Eight times: a list that doubles is as full at both sizes.
    private const int Step = 8;
    private const int Small = 3_200;
    private const int SmallOfLater = 25_600;
    private const double Most = 1.2 * Step;

    // Some parts of a shape: without any, an instruction is empty, which takes more, as it is a finding of its own.
    private const int Little = 200;

    // What an input of nearly nothing takes; less than this is no work that could grow.
    private const long Floor = 50_000;

    /// <summary>
    /// Shapes with a step between the two sizes, which begin after it. More than 4,096 parts of a script are collected
    /// anew for each script (<c>ScratchList</c>), fewer are not; paths grow with each cd until they are too long; and what is less than the floor at first grows past it.
    /// </summary>
    private static readonly string[] Later =
    [
        "heredoc-almost-end", "heredoc-one-line", "shell-semicolons", "shell-braces", "shell-braces-paths",
        "quotes-double", "quotes-single", "quotes-open", "escapes-backslashes", "long-value-in-one-run", "nested-eval",
        "mkdir-chain", "apt-chain", "nested-json", "latin1-one-word", "shell-pipeline",
    ];

    private static readonly Linter Linter = Linters.Strict();

    private static IEnumerable<string> Names => HostileShapes.All.Select(shape => shape.Name);

    [TestCaseSource(nameof(Names))]
    public void WorkGrowsWithTheInput(string name)
    {
        var shape = HostileShapes.All.Single(shape => shape.Name == name);
        var size = Later.Contains(name) ? SmallOfLater : Small;
        // What is made once in a process is no part of it.
        Count(shape, size);
        var start = Math.Min(Count(shape, 0), Count(shape, Little));
        var small = Count(shape, size) - start;
        var large = Count(shape, Step * size) - start;
        Assert.That(
            (double)large / Math.Max(small, Floor),
            Is.LessThanOrEqualTo(Most),
            $"{small:N0} bytes of work at {size:N0} characters and {large:N0} at {Step} times as many");
    }

    [Test]
    public void EveryShapeHasANameOfItsOwn() => Assert.That(Names, Is.Unique);

    [Test]
    public void ShapesThatBeginLaterExist() => Assert.That(Later, Is.SubsetOf(Names));

    /// <summary>The bytes of one run, on its own thread: buffers that an earlier run left to its thread would hide work.</summary>
    private static long Count(HostileShape shape, int size)
    {
        var files = shape.Create(size);
        long count = 0;
        ImmutableArray<Diagnostic> found = [];
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            found = Run(files);
            count = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();
        var faults = found.Where(diagnostic => diagnostic.Rule.Id == "DFL9001").Select(diagnostic => diagnostic.Message);
        Assert.That(faults, Is.Empty);
        return count;
    }

    private static ImmutableArray<Diagnostic> Run(HostileInput files)
    {
        var input = new LintInput(SourceText.FromBytes(files.Bytes, "Dockerfile"))
        {
            Context = new HostileContext(files),
            Configuration = Configure(files.EditorConfig),
        };
        var result = Linter.Lint(input);
        _ = new FixGate(Linter).Check(input, result);
        _ = new Fixer(Linter).Fix(input);
        return result.Diagnostics;
    }

    private static LintConfiguration Configure(string? text)
    {
        if (text is null) return LintConfiguration.Empty;
        var file = ConfigurationFile.Parse(SourceText.From(text, ".editorconfig"));
        return new ConfigurationResolver(RuleCatalog.BuiltIn).Resolve([new ConfigurationLayer(file, "Dockerfile")]);
    }
}
