using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Tests.Rules;
using NUnit.Framework;

namespace DockerfileLint.Hosts.Tests;

/// <summary>The same Dockerfile gives the same findings in every host, as far as each can know.</summary>
internal sealed class ParityTests
{
    private static readonly string[] None = [];
    private static readonly ILookup<string, string> NotRun = None.ToLookup(one => one, StringComparer.Ordinal);
    private FixtureFolder folder = null!;
    private ILookup<string, string> library = NotRun;
    private ILookup<string, string> command = NotRun;
    private ILookup<string, string> task = NotRun;
    private ILookup<string, string> blind = NotRun;
    private ILookup<string, string> analyzer = NotRun;

    [OneTimeSetUp]
    public async Task Run()
    {
        folder = new FixtureFolder();
        var dockerfiles = folder.Dockerfiles.Values;
        library = Hosts.Library(dockerfiles, known: context => context);
        blind = Hosts.Library(dockerfiles, known: context => new KnownToAnalyzers(context));
        command = Hosts.Command(folder.Root, dockerfiles);
        task = Hosts.Task(folder.Root, dockerfiles);
        analyzer = await Hosts.AnalyzerAsync(dockerfiles);
    }

    [OneTimeTearDown]
    public void Delete() => folder.Dispose();

    [TestCaseSource(nameof(Fixtures))]
    public void EveryHostFindsTheSame(string fixture)
    {
        var path = Path.GetDirectoryName(folder.Dockerfiles[fixture])!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sorted(command, path), Is.EqualTo(Sorted(library, path)), "The command.");
            Assert.That(Sorted(task, path), Is.EqualTo(Sorted(library, path)), "The task.");
            Assert.That(Sorted(analyzer, path), Is.EqualTo(Sorted(blind, path)), "The analyzer, beside the library without a disk.");
        }
    }

    [Test]
    public void MostOfWhatIsFoundIsFoundWithoutADisk()
    {
        int all = library.Sum(one => one.Count()), known = analyzer.Sum(one => one.Count());
        Assert.That(all, Is.GreaterThan(Fixture.All().Count()));
        Assert.That(known, Is.GreaterThan(all * 3 / 4));
    }

    private static IEnumerable<string> Fixtures() => Fixture.All().Select(fixture => fixture.ToString());

    private static IEnumerable<string> Sorted(ILookup<string, string> found, string folder) => found.Contains(folder) ? found[folder].Order(StringComparer.Ordinal) : None;
}
