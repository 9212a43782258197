using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

internal sealed class LinterTests
{
    [Test]
    public void ARuleThatThrowsBecomesOneFindingThatNamesIt()
    {
        var result = Linters.Strict(new RuleCatalog([new Failing()])).Lint(new LintInput(SourceText.From("FROM scratch\n")));
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("DFL9001"));
        Assert.That(result.Diagnostics[0].Message, Does.Contain("TST1999").And.Contain("broken"));
    }

    [Test]
    public void ACommentForARuleThatFailedIsNotUnused()
    {
        var result = Linters.Strict(new RuleCatalog([new Failing()])).Lint(new LintInput(SourceText.From("# dockerfile-lint disable-file=TST1999\nFROM scratch\n")));
        Assert.That(result.Diagnostics.Select(static found => found.Rule.Id), Is.EqualTo(new[] { "DFL9001" }));
    }

    private sealed class Failing : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("TST1999", "failing", "A rule of this test", Severity.Info);

        public override void Analyze(RuleContext context) => throw new InvalidOperationException("broken");
    }
}
