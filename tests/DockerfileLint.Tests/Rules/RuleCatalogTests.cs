using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

internal sealed class RuleCatalogTests
{
    [Test]
    public void SortsByIdAndFindsByIdOrNameInAnyCase()
    {
        var catalog = new RuleCatalog([new Named("AB1002", "second"), new Named("AB1001", "first")]);
        Assert.That(catalog.Rules.Select(rule => rule.Descriptor.Id), Is.EqualTo(new[] { "AB1001", "AB1002" }));
        Assert.That(catalog.GetRule("ab1002"), Is.SameAs(catalog.Rules[1]));
        Assert.That(catalog.GetRule("FIRST"), Is.SameAs(catalog.Rules[0]));
        Assert.That(catalog.GetRule("third"), Is.Null);
    }

    [Test]
    public void AnOptionWhoseDefaultIsANumberTakesNumbersOnly()
    {
        var options = RuleCatalog.BuiltIn.Rules.SelectMany(rule => rule.Descriptor.Options).Where(option => int.TryParse(option.DefaultValue, out _)).ToList();
        Assert.That(options, Is.Not.Empty);
        Assert.That(options.Where(option => !option.IsNumber).Select(option => option.Name), Is.Empty);
    }

    [TestCase("AB1001", "another")]
    [TestCase("AB1002", "first")]
    public void RefusesTwoRulesOfOneIdOrName(string id, string name) =>
        Assert.That(Refused(new Named("AB1001", "first"), new Named(id, name)), Does.Contain("is also").And.Contain(nameof(Named)));

    [TestCase("A1")]
    [TestCase("AB")]
    [TestCase("ab1")]
    [TestCase("AB1x")]
    [TestCase("AB-1")]
    [TestCase("AB1234567")]
    [TestCase("ABCDEFGHIJK1")]
    [TestCase("Ä1")]
    [TestCase("")]
    [TestCase("DFL1999")]
    [TestCase("DFL1")]
    [TestCase("DFLX1")]
    public void RefusesAnIdThatIsNotWellFormedOrOurs(string id) =>
        Assert.That(Refused(new Named(id, "house-rule")), Does.Contain($"'{id}'").And.Contain(nameof(Named)));

    [TestCase("AB1")]
    [TestCase("MY0002")]
    [TestCase("ABCDEFGHIJ123456")]
    public void TakesAWellFormedId(string id)
    {
        var descriptor = new RuleCatalog([new Named(id, "house-rule")]).GetRule(id)!.Descriptor;
        Assert.That((descriptor.Category, descriptor.HelpLink), Is.EqualTo((RuleCategory.Other, (string?)null)));
    }

    [TestCase("House")]
    [TestCase("house rule")]
    [TestCase("house--rule")]
    [TestCase("house-")]
    [TestCase("")]
    [TestCase("all")]
    [TestCase("size")]
    public void RefusesANameThatIsNotKebabCaseOrSelectsMore(string name) =>
        Assert.That(Refused(new Named("AB1", name)), Does.Contain($"'{name}'"));

    [TestCase(RuleCategory.Builder)]
    [TestCase(RuleCategory.Linter)]
    [TestCase((RuleCategory)11)]
    public void RefusesACategoryThatOthersCannotSilence(RuleCategory category) =>
        Assert.That(Refused(new Named("AB1", "house-rule") { Category = category }), Does.Contain(category.ToString()));

    [Test]
    public void RefusesAnOptionThatNoKeyCanName() =>
        Assert.That(Refused(new Named("AB1", "house-rule") { Option = "max.size" }), Does.Contain("'max.size'"));

    [Test]
    public void RefusesARuleAboutNoProgram() => Assert.That(Refused(new WithoutPrograms()), Does.Contain("names no program"));

    [Test]
    public void EveryRuleOfOursHasTheCategoryOfItsIdAndAPage()
    {
        var descriptors = RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Concat(LinterRules.All).ToList();
        Assert.That(descriptors.Where(static rule => (int)rule.Category != rule.Id[3] - '0').Select(static rule => rule.Id), Is.Empty);
        Assert.That(descriptors.Where(static rule => rule.HelpLink?.EndsWith($"/docs/rules/{rule.Id}.md", StringComparison.Ordinal) != true), Is.Empty);
    }

    /// <summary>A rule that another host loads is none of ours to judge; one with a prefix that is loaded is.</summary>
    [TestCase("AB7", false)]
    [TestCase("my0002", true)]
    [TestCase("DFL1299", false)]
    [TestCase("DL9999", false)]
    [TestCase("house-rule", false)]
    public void AnIdMayBelongToARuleThatIsNotLoaded(string id, bool expected) =>
        Assert.That(new RuleCatalog(RuleCatalog.BuiltIn.Rules.Add(new Named("AB1", "first"))).MayBeElsewhere(id), Is.EqualTo(expected));

    [TestCase("MY0002", false)]
    [TestCase("AB7", true)]
    [TestCase("no-rule", true)]
    public void ACommentForARuleThatIsNotLoadedIsLeftAlone(string name, bool isReported)
    {
        var linter = Linters.Strict(new RuleCatalog(RuleCatalog.BuiltIn.Rules.Add(new Named("AB1", "first"))));
        var input = new LintInput(SourceText.From($"# dockerfile-lint disable-file={name}\nFROM scratch\n"));
        Assert.That(linter.Lint(input).Diagnostics.Any(static found => found.Rule.Id == "DFL9003"), Is.EqualTo(isReported));
        Assert.That(new Fixer(linter).Fix(input).Input.Dockerfile.Text, Is.EqualTo(input.Dockerfile.Text));
    }

    private static string Refused(params Rule[] rules) => Assert.Throws<ArgumentException>(() => _ = new RuleCatalog(rules))!.Message;

    [Test]
    public void AClassIsNamedAfterItsRule()
    {
        var wrong = RuleCatalog.BuiltIn.Rules
            .Select(rule => (Class: rule.GetType().Name, Name: rule.Descriptor.Name.Replace("-", "", StringComparison.Ordinal) + "Rule"))
            .Where(names => !names.Class.Equals(names.Name, StringComparison.OrdinalIgnoreCase));
        Assert.That(wrong, Is.Empty, "'duplicate-run' is DuplicateRunRule.");
    }

    private sealed class Named(string id, string name) : Rule
    {
        public RuleCategory Category { get; init; } = RuleCategory.Other;

        public string Option { get; init; } = "max_size";

        public override RuleDescriptor Descriptor => new(id, name, "A rule of this test", Severity.Info)
        {
            Category = Category,
            Options = ImmutableArray.Create(new RuleOption(Option, "1", "A number.")),
        };

        public override void Analyze(RuleContext context)
        {
        }
    }

    private sealed class WithoutPrograms : CommandRule
    {
        public override RuleDescriptor Descriptor { get; } = new("AB1", "without-programs", "A rule of this test", Severity.Info);

        public override ImmutableArray<string> Programs => default;

        protected override void Analyze(RunCommand command, RuleContext context)
        {
        }
    }
}
