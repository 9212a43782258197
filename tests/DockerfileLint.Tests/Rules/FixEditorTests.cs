using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>What the edits of a fix leave of the text around them.</summary>
internal sealed class FixEditorTests
{
    [TestCase("RUN a WORD b\n", "RUN a b\n")]
    [TestCase("RUN a  WORD\tb\n", "RUN a\tb\n")]
    [TestCase("RUN a WORD\n", "RUN a\n")]
    [TestCase("RUN a WORD", "RUN a")]
    [TestCase("RUN a \\\n  WORD \\\n  b\n", "RUN a \\\n  b\n")]
    [TestCase("RUN aWORDb\n", "RUN ab\n")]
    public void ARemovedWordLeavesOneSpace(string before, string after)
    {
        var rule = new RemovingRule();
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var fix = linter.Lint(new LintInput(SourceText.From("FROM a\n" + before))).Diagnostics.Single().Fixes.Single();
        var text = SourceText.From("FROM a\n" + before).WithChanges(fix.Changes).Text;
        Assert.That(text, Is.EqualTo("FROM a\n" + after));
    }

    private sealed class RemovingRule : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("TST1998", "test-remove", "A rule of this test", Severity.Info) { Fix = FixKind.Safe };

        public override void Analyze(RuleContext context)
        {
            var span = new TextSpan(context.Source.Text.IndexOf("WORD", StringComparison.Ordinal), 4);
            context.Report(span, "Something is to be removed.", context.Fix.Safe("Remove it", edit => edit.Remove(span)));
        }
    }
}
