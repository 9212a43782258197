using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Which rules run, by options and configuration.</summary>
internal sealed class SelectionTests
{
    private static readonly RuleCatalog Catalog = new([new Always("TST1900", RulePresets.Recommended), new Always("TST3900", RulePresets.None), new Always("TST7900", RulePresets.Hadolint)]);

    [TestCase(RulePresets.Recommended, "TST1900")]
    [TestCase(RulePresets.Hadolint, "TST7900")]
    [TestCase(RulePresets.Size, "")]
    [TestCase(RulePresets.Strict, "TST1900 TST3900 TST7900")]
    public void APresetChooses(RulePresets preset, string expected) => Assert.That(Ran(new LintOptions { Presets = preset }), Is.EqualTo(expected));

    [TestCase("TST3900")]
    [TestCase("always-tst3900")]
    [TestCase("peer:X3900")]
    [TestCase("x3900")]
    [TestCase("correctness")]
    public void ASelectorIsAnIdANameAnAliasOrACategory(string selector)
    {
        Assert.That(Ran(new LintOptions { Select = [selector] }), Is.EqualTo("TST1900 TST3900"));
        Assert.That(Ran(new LintOptions { Presets = RulePresets.Strict, Ignore = [selector] }), Is.EqualTo("TST1900 TST7900"));
        Assert.That(Ran(new LintOptions { Presets = RulePresets.None, Select = [selector] }), Is.EqualTo("TST3900"));
    }

    [TestCase("TST3900", "TST3900")]
    [TestCase("x7900", "TST7900")]
    [TestCase("size", "TST1900")]
    public void OnlyTheseRulesRun(string selector, string expected)
    {
        Assert.That(Ran(new LintOptions { Only = [selector] }), Is.EqualTo(expected));
        Assert.That(Ran(new LintOptions { Only = [selector], Presets = RulePresets.Strict, Select = ["TST1900", "TST3900"] }), Is.EqualTo(expected));
        Assert.That(Ran(new LintOptions { Only = [selector], Ignore = [selector] }), Is.Empty);
    }

    [Test]
    public void ASeverityEnablesNoRuleBesideThese()
    {
        var configuration = new LintConfiguration { Preset = RulePresets.Strict, Severities = LintConfiguration.Empty.Severities.Add("TST7900", Severity.Error) };
        Assert.That(Ran(new LintOptions { Only = ["TST3900"] }, configuration), Is.EqualTo("TST3900"));
    }

    [Test]
    public void ConfigurationChoosesThePresetUnlessTheOptionsDo()
    {
        var configuration = new LintConfiguration { Preset = RulePresets.Hadolint };
        Assert.That(Ran(LintOptions.Default, configuration), Is.EqualTo("TST7900"));
        Assert.That(Ran(new LintOptions { Select = ["TST3900"] }, configuration), Is.EqualTo("TST3900 TST7900"));
        Assert.That(Ran(new LintOptions { Presets = RulePresets.Recommended }, configuration), Is.EqualTo("TST1900"));
    }

    [Test]
    public void ConfigurationGivesSeverities()
    {
        var configuration = new LintConfiguration { Severities = LintConfiguration.Empty.Severities.Add("tst3900", Severity.Error).Add("TST1900", Severity.None) };
        var result = new Linter(Catalog, LintOptions.Default).Lint(new LintInput(SourceText.From("FROM scratch\n")) { Configuration = configuration });
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Rule.Id, diagnostic.Severity)), Is.EqualTo(new[] { ("TST3900", Severity.Error) }));
    }

    private static string Ran(LintOptions options, LintConfiguration? configuration = null) =>
        string.Join(' ', new Linter(Catalog, options).Lint(new LintInput(SourceText.From("FROM scratch\n")) { Configuration = configuration ?? LintConfiguration.Empty }).Diagnostics.Select(diagnostic => diagnostic.Rule.Id));

    private sealed class Always(string id, RulePresets presets) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new(id, "always-" + id.ToLowerInvariant(), "A rule of this test", Severity.Info)
        {
            Aliases = ImmutableArray.Create("peer:X" + id[3..]),
            Category = (RuleCategory)(id[3] - (int)'0'),
            Presets = presets,
        };

        public override void Analyze(RuleContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            context.Report(new TextSpan(0, 4), "found");
        }
    }
}
