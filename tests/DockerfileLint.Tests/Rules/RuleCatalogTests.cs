using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

internal sealed class RuleCatalogTests
{
    [Test]
    public void SortsByIdAndFindsByIdOrNameInAnyCase()
    {
        var catalog = new RuleCatalog([new Named("DFL1002", "second"), new Named("DFL1001", "first")]);
        Assert.That(catalog.Rules.Select(rule => rule.Descriptor.Id), Is.EqualTo(new[] { "DFL1001", "DFL1002" }));
        Assert.That(catalog.Find("dfl1002"), Is.SameAs(catalog.Rules[1]));
        Assert.That(catalog.Find("FIRST"), Is.SameAs(catalog.Rules[0]));
        Assert.That(catalog.Find("third"), Is.Null);
    }

    [TestCase("DFL1001", "other")]
    [TestCase("DFL1002", "first")]
    public void RefusesTwoRulesOfOneIdOrName(string id, string name) =>
        Assert.Throws<ArgumentException>(() => _ = new RuleCatalog([new Named("DFL1001", "first"), new Named(id, name)]));

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
        public override RuleDescriptor Descriptor { get; } = new(id, name, "A rule of this test", Severity.Info);

        public override void Analyze(RuleContext context)
        {
        }
    }
}
