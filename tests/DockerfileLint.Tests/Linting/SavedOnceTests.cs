using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Bytes that several findings may save count once in a sum.</summary>
internal sealed class SavedOnceTests
{
    private static readonly SourceText Dockerfile = SourceText.From("FROM debian:12\nCOPY app /app\nRUN apt-get install -y gcc\nRUN rm -rf /app\n");
    private static readonly DockerfileSyntax Syntax = DockerfileSyntax.Parse(Dockerfile);

    /// <summary>Of each finding, its line, its rule and its bytes; then what of them counts, with an image of so many bytes, without one for 0.</summary>
    [TestCase("3 DFL1201 50, 3 DFL1202 100", 0, "50 100")]
    [TestCase("1 DFL1103 40, 1 DFL1101 700, 1 DFL1102 700, 3 DFL1202 100", 0, "0 700 0 100")]
    [TestCase("3 DFL1402 50, 3 DFL1202 100, 3 DFL1301 10", 1000, "50 50 10")]
    [TestCase("3 DFL1202 100, 3 DFL1402 50, 3 DFL1402 60", 1000, "0 50 60")]
    [TestCase("3 DFL1202 100, 2 DFL1402 50, 4 DFL1401 60", 1000, "100 50 60")]
    [TestCase("1 DFL1103 40, 4 DFL1401 60", 1000, "40 60")]
    [TestCase("1 DFL1103 70, 4 base 60", 1000, "10 60")]
    [TestCase("1 DFL1103 700, 3 DFL1202 600, 4 DFL1401 60", 1000, "340 600 60")]
    [TestCase("2 DFL2001 5000, 4 DFL1401 60", 100, "5000 60")]
    public void WhatOthersSaveDoesNotCount(string findings, long imageBytes, string expected)
    {
        var found = findings.Split(", ").Select(static finding => FindingOf(finding.Split(' '))).ToImmutableArray();
        var image = imageBytes == 0 ? null : new MeasuredImage { Bytes = imageBytes };
        var counted = SavedOnce.Apply(found, Syntax, image);
        Assert.That(string.Join(' ', counted.Select(static one => one.CountedBytes!.Value.Bytes)), Is.EqualTo(expected));
        Assert.That(counted.Select(static one => one.SavedBytes), Is.EqualTo(found.Select(static one => one.SavedBytes)));
        Assert.That(SavedOnce.Apply(counted, Syntax, image).Select(static one => one.CountedBytes), Is.EqualTo(counted.Select(static one => one.CountedBytes)));
    }

    /// <summary>What a rule estimates of an instruction isn't added to what was measured of it.</summary>
    [Test]
    public void TheLinterCountsOnce()
    {
        var image = FixtureImage.Parse("files 3 Documentation 9000000 10 /usr/share/doc/a", Dockerfile) with { Bytes = 500_000_000 };
        var found = new Linter().Lint(new LintInput(Dockerfile) { Image = image }).Diagnostics.Where(static one => one.SavedBytes is { Bytes: > 0 }).ToList();
        var estimates = found.Where(static one => one.SavedBytes!.Value.Kind == ByteEstimateKind.About && one.Span.Start > 15).ToList();
        Assert.That(found.Single(static one => one.Rule.Id == "DFL1402").CountedBytes!.Value.Bytes, Is.EqualTo(9_000_000));
        Assert.That(estimates, Is.Not.Empty);
        Assert.That(
            estimates.Sum(static one => one.SavedBytes!.Value.Bytes - one.CountedBytes!.Value.Bytes),
            Is.EqualTo(9_000_000));
    }

    private static Diagnostic FindingOf(string[] words)
    {
        var isOfBase = words[1] == "base";
        var id = isOfBase ? "DFL1401" : words[1];
        var rule = DockerfileLint.Rules.RuleCatalog.BuiltIn.Rules.Single(one => one.Descriptor.Id == id).Descriptor;
        var span = Syntax.Instructions[int.Parse(words[0], CultureInfo.InvariantCulture) - 1].Span;
        return new Diagnostic(rule, Dockerfile.Path, span, "message")
        {
            SavedBytes = new ByteEstimate(long.Parse(words[2], CultureInfo.InvariantCulture), ByteEstimateKind.About),
            Related = id == "DFL1401" && !isOfBase ? [new RelatedLocation(Dockerfile.Path, Syntax.Instructions[1].Span, "written here")] : [],
        };
    }
}
