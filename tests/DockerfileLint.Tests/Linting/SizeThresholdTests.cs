using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Which findings about the size are worth saying, and how loud.</summary>
internal sealed class SizeThresholdTests
{
    [TestCase(1_000_000, Severity.Warning)]
    [TestCase(999_999, Severity.Info)]
    [TestCase(100_000, Severity.Info)]
    [TestCase(99_999, null)]
    [TestCase(0, null)]
    public void TheBytesDecide(long bytes, Severity? expected)
    {
        Assert.That(SeverityOf(new Wasteful(Severity.Info) { Bytes = bytes }), Is.EqualTo(expected));
        Assert.That(SeverityOf(new Wasteful(Severity.Warning) { Bytes = bytes, Waste = WasteClass.Small }), Is.EqualTo(expected));
    }

    [TestCase(WasteClass.None, Severity.Warning, Severity.Warning)]
    [TestCase(WasteClass.Large, Severity.Warning, Severity.Warning)]
    [TestCase(WasteClass.Large, Severity.Info, Severity.Info)]
    [TestCase(WasteClass.Medium, Severity.Warning, Severity.Info)]
    [TestCase(WasteClass.Medium, Severity.Info, Severity.Info)]
    [TestCase(WasteClass.Small, Severity.Warning, null)]
    public void WithoutBytesTheKindDecides(int waste, Severity own, Severity? expected) =>
        Assert.That(SeverityOf(new Wasteful(own) { Waste = (WasteClass)waste }), Is.EqualTo(expected));

    [Test]
    public void AFindingMayBeWorthLessThanItsRule() =>
        Assert.That(SeverityOf(new Wasteful(Severity.Warning) { Waste = WasteClass.Large, OfFinding = WasteClass.Small }), Is.Null);

    [TestCase(1_000_000, Severity.Warning)]
    [TestCase(999_999, null)]
    public void ASmallFindingIsWorthSayingFromAWarningOn(long bytes, Severity? expected) =>
        Assert.That(
            SeverityOf(new Wasteful(Severity.Info) { Bytes = bytes, OfFinding = WasteClass.Small }),
            Is.EqualTo(expected));

    [TestCase(5_000_000, Severity.Info)]
    [TestCase(5_000, null)]
    public void AdviceStaysInformation(long bytes, Severity? expected) =>
        Assert.That(SeverityOf(new Wasteful(Severity.Info) { Bytes = bytes, IsAdvice = true }), Is.EqualTo(expected));

    [TestCase(50_000, Severity.Warning)]
    [TestCase(20_000, Severity.Info)]
    [TestCase(5_000, null)]
    public void TheThresholdsAreConfigured(long bytes, Severity? expected)
    {
        var configuration = new LintConfiguration { WarningBytes = 50_000, InfoBytes = 10_000 };
        Assert.That(SeverityOf(new Wasteful(Severity.Info) { Bytes = bytes }, configuration: configuration), Is.EqualTo(expected));
    }

    [TestCase(RulePresets.Strict)]
    [TestCase(RulePresets.Recommended | RulePresets.Strict)]
    [TestCase(RulePresets.Hadolint)]
    [TestCase(RulePresets.Recommended | RulePresets.Hadolint)]
    [TestCase(RulePresets.Size)]
    public void OtherPresetsHaveTheSmallOnes(RulePresets presets) =>
        Assert.That(SeverityOf(new Wasteful(Severity.Warning) { Bytes = 5, Waste = WasteClass.Small }, new LintOptions { Presets = presets }), Is.EqualTo(Severity.Warning));

    [Test]
    public void AReportOfTheSizeLeavesOutWhatSavesNothing()
    {
        var rule = new Wasteful(Severity.Warning) { Bytes = 0 };
        Assert.That(SeverityOf(rule, new LintOptions { Presets = RulePresets.Size }), Is.Null);
        Assert.That(SeverityOf(rule, new LintOptions { Presets = RulePresets.Strict }), Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void ThePresetOfTheConfigurationCounts() =>
        Assert.That(SeverityOf(new Wasteful(Severity.Info) { Bytes = 5 }, configuration: new LintConfiguration { Preset = RulePresets.Strict }), Is.EqualTo(Severity.Info));

    [Test]
    public void AConfiguredSeverityWins()
    {
        var configuration = new LintConfiguration { Severities = LintConfiguration.Empty.Severities.Add("TST1900", Severity.Error) };
        Assert.That(SeverityOf(new Wasteful(Severity.Info) { Bytes = 5 }, configuration: configuration), Is.EqualTo(Severity.Error));
    }

    [Test]
    public void ARuleThatIsNamedSaysEverything()
    {
        var rule = new Wasteful(Severity.Warning) { Bytes = 5 };
        Assert.That(SeverityOf(rule, new LintOptions { Select = ["TST1900"] }), Is.EqualTo(Severity.Warning));
        Assert.That(SeverityOf(rule, new LintOptions { Only = ["size"] }), Is.EqualTo(Severity.Warning));
    }

    [TestCase("5 MB in one build, 50 kB in the other", 5_000_000, 50_000, null)]
    [TestCase("5 MB in one build, 500 kB in the other", 5_000_000, 500_000, Severity.Info)]
    [TestCase("the other build first", 50_000, 5_000_000, null)]
    public void OfSeveralBuildsTheSmallestEstimateDecides(string what, long one, long other, Severity? expected)
    {
        var rule = new Wasteful(Severity.Warning) { BytesOf = target => target == "other" ? other : one };
        var input = new LintInput(SourceText.From("FROM scratch AS one\nFROM scratch AS other\n")) { Target = "one" };
        var found = new Linter(new RuleCatalog([rule])).Lint(input with { OtherBuilds = [input with { Target = "other" }] });
        Assert.That(found.Diagnostics.SingleOrDefault()?.Severity, Is.EqualTo(expected), what);
    }

    [Test]
    public void ACommentAboutAFindingThatIsTooSmallIsUsed()
    {
        var input = new LintInput(SourceText.From("# dockerfile-lint disable=TST1900\nFROM scratch\n"));
        var found = new Linter(new RuleCatalog([new Wasteful(Severity.Warning) { Bytes = 5 }])).Lint(input);
        Assert.That(found.Diagnostics, Is.Empty);
    }

    [Test]
    public void WhatIsNotReportedIsNotFixed()
    {
        const string Text = "FROM scratch\n";
        var rule = new Wasteful(Severity.Warning) { Bytes = 5, IsFixable = true };
        Assert.That(new Fixer(new Linter(new RuleCatalog([rule]))).Fix(new LintInput(SourceText.From(Text))).Input.Dockerfile.Text, Is.EqualTo(Text));
        Assert.That(new Fixer(Linters.Strict(new RuleCatalog([rule]))).Fix(new LintInput(SourceText.From(Text))).Input.Dockerfile.Text, Is.EqualTo("FROM alpine\n"));
    }

    [Test]
    public void EveryRuleAboutTheSizeSaysWhatItsKindIsWorth() =>
        Assert.That(
            RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Where(static rule => rule.Category == RuleCategory.Size && rule.Waste == WasteClass.None),
            Is.Empty);

    private static Severity? SeverityOf(Wasteful rule, LintOptions? options = null, LintConfiguration? configuration = null)
    {
        var input = new LintInput(SourceText.From("FROM scratch\n")) { Configuration = configuration ?? LintConfiguration.Empty };
        return new Linter(new RuleCatalog([rule]), options ?? LintOptions.Default).Lint(input).Diagnostics.SingleOrDefault()?.Severity;
    }

    private sealed class Wasteful(Severity severity) : Rule
    {
        public long? Bytes { get; init; }

        public System.Func<string?, long>? BytesOf { get; init; }

        public WasteClass Waste { get; init; }

        public WasteClass OfFinding { get; init; }

        public bool IsAdvice { get; init; }

        public bool IsFixable { get; init; }

        public override RuleDescriptor Descriptor => new("TST1900", "wasteful", "A rule of this test", severity)
        {
            Category = RuleCategory.Size,
            Waste = Waste,
            Fix = FixKind.Safe,
            Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
        };

        public override void Analyze(RuleContext context)
        {
            if (context.Source.Text.Contains("alpine", System.StringComparison.Ordinal)) return;
            var bytes = BytesOf?.Invoke(context.Model.FinalStage?.Name) ?? Bytes;
            var place = new TextSpan(context.Source.Text.IndexOf("scratch", System.StringComparison.Ordinal), 7);
            context.Report(
                place,
                "found",
                OfFinding,
                IsAdvice,
                IsFixable ? context.Fix.Safe("Use alpine", edit => edit.Replace(place, "alpine")) : null,
                bytes is { } known ? new ByteEstimate(known, ByteEstimateKind.Exact) : default(ByteEstimate?));
        }
    }
}
