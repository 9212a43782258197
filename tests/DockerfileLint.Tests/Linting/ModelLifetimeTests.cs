using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>The model of a large file takes most of the memory there is: that of the fixed text is created when the first one is gone.</summary>
internal sealed class ModelLifetimeTests
{
    private const string Text = "FROM a\nRUN x 1\nRUN x 2\nRUN bad\n";

    [Test]
    public void TheGateHoldsNoModelWhileItLintsAgain()
    {
        var rule = new WatchingRule();
        var fixes = new FixGate(LinterOf(rule)).LintAndCheck(InputOf(Text));
        Assert.Multiple(() =>
        {
            // The file, all of its fixes, and halves of them until the bad one is found.
            Assert.That(rule.Alive, Has.Count.GreaterThan(3));
            Assert.That(rule.Alive, Is.All.Zero);
            Assert.That(Enumerable.Range(0, fixes.Diagnostics.Length).Count(index => !fixes.Of(index).IsEmpty), Is.EqualTo(2));
        });
    }

    [Test]
    public void TheFixerHoldsNoModelWhileItLintsAgain()
    {
        var rule = new WatchingRule();
        var result = new Fixer(LinterOf(rule)).Fix(InputOf(Text));
        Assert.Multiple(() =>
        {
            Assert.That(rule.Alive, Has.Count.GreaterThan(3));
            Assert.That(rule.Alive, Is.All.Zero);
            Assert.That(result.Input.Dockerfile.Text, Is.EqualTo("FROM a\nRUN y 1\nRUN y 2\nRUN bad\n"));
        });
    }

    [Test]
    public void WhatIsLeftAfterFixingHasTheModelOfTheFixedText()
    {
        var result = new Fixer(LinterOf(new WatchingRule())).Fix(InputOf(Text));
        Assert.Multiple(() =>
        {
            Assert.That(result.Remaining.Model.Syntax.Source, Is.SameAs(result.Input.Dockerfile));
            Assert.That(result.Remaining.Model, Is.SameAs(result.Remaining.Model));
            Assert.That(result.Remaining.Diagnostics.Select(static diagnostic => diagnostic.Fixes.Length), Is.EqualTo(new[] { 1 }));
        });
    }

    private static Linter LinterOf(Rule rule) => Linters.Strict(new RuleCatalog([rule]));

    private static LintInput InputOf(string text) => new(SourceText.From(text));

    /// <summary>Notes how many models of earlier lints are alive when it runs.</summary>
    private sealed class WatchingRule : Rule
    {
        private readonly List<WeakReference> models = [];

        public List<int> Alive { get; } = [];

        public override RuleDescriptor Descriptor { get; } =
            new("TST1998", "test-watching", "A rule of this test", Severity.Info) { Fix = FixKind.Safe };

        public override void Analyze(RuleContext context)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            Alive.Add(models.Count(static model => model.IsAlive));
            models.Add(new WeakReference(context.Model));
            foreach (var instruction in context.Syntax.Instructions)
            {
                var text = context.Source.ToString(instruction.Span);
                if (text == "RUN bad") Report(context, instruction.Span, "COPY --nonsense");
                else if (text.StartsWith("RUN x", StringComparison.Ordinal)) Report(context, instruction.Span, "RUN y" + text[5..]);
            }
        }

        private static void Report(RuleContext context, TextSpan span, string text) => context.Report(
            span,
            "Something is to be changed.",
            () => [new CodeFix("Change it", FixSafety.Safe, [new TextChange(context.Source.Path, span, text)])]);
    }
}
