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
        var result = new Linter(new RuleCatalog([new Failing()])).Lint(new LintInput(SourceText.From("FROM scratch\n")));
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("DFL9001"));
        Assert.That(result.Diagnostics[0].Message, Does.Contain("DFL1999").And.Contain("broken"));
    }

    private sealed class Failing : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("DFL1999", "failing", "A rule of this test", Severity.Info);

        public override void Analyze(RuleContext context) => throw new InvalidOperationException("broken");
    }
}
