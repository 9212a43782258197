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
    private static readonly RuleCatalog Catalog = new([new Always("DFL1900", RulePresets.Recommended), new Always("DFL3900", RulePresets.None), new Always("DFL7900", RulePresets.Hadolint)]);

    [TestCase(LintPreset.Recommended, "DFL1900")]
    [TestCase(LintPreset.Hadolint, "DFL7900")]
    [TestCase(LintPreset.Size, "")]
    [TestCase(LintPreset.Strict, "DFL1900 DFL3900 DFL7900")]
    public void APresetChooses(LintPreset preset, string expected) => Assert.That(Ran(new LintOptions { Preset = preset }), Is.EqualTo(expected));

    [TestCase("DFL3900")]
    [TestCase("always-dfl3900")]
    [TestCase("peer:X3900")]
    [TestCase("x3900")]
    [TestCase("correctness")]
    public void ASelectorIsAnIdANameAnAliasOrACategory(string selector)
    {
        Assert.That(Ran(new LintOptions { Select = [selector] }), Is.EqualTo("DFL1900 DFL3900"));
        Assert.That(Ran(new LintOptions { Preset = LintPreset.Strict, Ignore = [selector] }), Is.EqualTo("DFL1900 DFL7900"));
        Assert.That(Ran(new LintOptions { OnlySelected = true, Select = [selector] }), Is.EqualTo("DFL3900"));
    }

    [Test]
    public void ConfigurationGivesSeverities()
    {
        var configuration = LintConfiguration.Empty with { Severities = LintConfiguration.Empty.Severities.Add("dfl3900", Severity.Error).Add("DFL1900", Severity.None) };
        var result = new Linter(Catalog, LintOptions.Default).Lint(new LintInput(SourceText.From("FROM scratch\n")) { Configuration = configuration });
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Rule.Id, diagnostic.Severity)), Is.EqualTo(new[] { ("DFL3900", Severity.Error) }));
    }

    private static string Ran(LintOptions options) => string.Join(' ', new Linter(Catalog, options).Lint(new LintInput(SourceText.From("FROM scratch\n"))).Diagnostics.Select(diagnostic => diagnostic.Rule.Id));

    private sealed class Always(string id, RulePresets presets) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new(id, "always-" + id.ToLowerInvariant(), "A rule of this test", Severity.Info)
        {
            Aliases = ImmutableArray.Create("peer:X" + id[3..]),
            Presets = presets,
        };

        public override void Analyze(RuleContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            context.Report(new TextSpan(0, 4), "found");
        }
    }
}
