using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Fuzzing.Targets;
using NUnit.Framework;

namespace DockerfileLint.Tests.Fuzzing;

/// <summary>The short run of the fuzz targets; <c>tests/DockerfileLint.Fuzzing</c> runs them for longer, and under AFL++.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FuzzTests
{
    private const int Inputs = 2000;

    // These lint an input, or fix it, several times.
    private static readonly Dictionary<string, int> Fewer = new(StringComparer.Ordinal) { ["fixes"] = 60, ["projects"] = 500, ["parser"] = 1000 };

    /// <summary>DOCKERFILELINT_FUZZ sets another number of inputs for each target.</summary>
    private static readonly int? Set =
        int.TryParse(Environment.GetEnvironmentVariable("DOCKERFILELINT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : null;

    private static IEnumerable<string> Names => FuzzTargets.All.Select(target => target.Name);

    [TestCaseSource(nameof(Names))]
    public void NoInputBreaksTheTarget(string name)
    {
        var target = FuzzTargets.All.Single(target => target.Name == name);
        var mutator = new Mutator(target);
        for (var number = 0; number < (Set ?? Fewer.GetValueOrDefault(name, Inputs)); number++) Run(target, mutator.Create(number), number);
    }

    /// <summary>What the others begin with is sound by itself.</summary>
    [TestCaseSource(nameof(Names))]
    public void NoSeedBreaksTheTarget(string name)
    {
        var target = FuzzTargets.All.Single(target => target.Name == name);
        Assert.That(target.Seeds, Is.Not.Empty);
        foreach (var seed in target.Seeds.Take(Fewer.GetValueOrDefault(name, Inputs))) Run(target, System.Text.Encoding.UTF8.GetBytes(seed), -1);
    }

    private static void Run(FuzzTarget target, byte[] input, int number)
    {
        try
        {
            target.Run(input);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Assert.Fail($"{target.Name}, input {number}: {fault}");
        }
    }
}
