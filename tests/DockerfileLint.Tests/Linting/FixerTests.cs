using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>The fixer works in rounds, whose number does not grow with the file, and stops for good reasons only.</summary>
internal sealed class FixerTests
{
    [TestCase(50)]
    [TestCase(2000)]
    public void TheNumberOfRoundsDoesNotGrowWithTheFile(int count)
    {
        var rule = Renaming("TST1998", "x", "y");
        var result = new Fixer(Linters.Strict(new RuleCatalog([rule]))).Fix(Input("FROM a\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"RUN x {number}\n"))));
        Assert.That(result.Applied, Has.Length.EqualTo(count));
        Assert.That(result.Remaining.Diagnostics, Is.Empty);
        Assert.That(rule.Runs, Is.EqualTo(2));
    }

    [Test]
    public void AllocationsGrowWithTheFile()
    {
        var fixer = new Fixer(Linters.Strict());
        fixer.Fix(Input(FixGateTests.PipInstalls(10)));
        long small = Allocated(100), large = Allocated(1000);
        Assert.That(large, Is.LessThan(small * 12));

        long Allocated(int count)
        {
            var input = Input(FixGateTests.PipInstalls(count));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(fixer.Fix(input).Applied, Is.Not.Empty);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void ARefusedFixKeepsNoOtherFromBeingApplied()
    {
        var rule = new ProposingRule("TST1998", text => text == "RUN x 7" ? "COPY --nonsense" : text.StartsWith("RUN x", StringComparison.Ordinal) ? "RUN y" : null);
        var result = new Fixer(Linters.Strict(new RuleCatalog([rule]))).Fix(Input("FROM a\n" + string.Concat(Enumerable.Range(0, 20).Select(number => $"RUN x {number}\n"))));
        Assert.That(result.Input.Dockerfile.Text, Is.EqualTo("FROM a\n" + string.Concat(Enumerable.Range(0, 20).Select(number => number == 7 ? "RUN x 7\n" : "RUN y\n"))));
        Assert.That(result.Applied, Has.Length.EqualTo(19));
        Assert.That(result.Refused, Has.Length.EqualTo(1));
        Assert.That(result.UncheckedCount, Is.Zero);
    }

    [Test]
    public void ARuleWhoseFixesAreRefusedOneAfterTheOtherIsGivenUp()
    {
        var rule = new ProposingRule("TST1998", text => text.StartsWith("RUN", StringComparison.Ordinal) ? "COPY --nonsense" : null);
        var result = new Fixer(Linters.Strict(new RuleCatalog([rule]))).Fix(Input("FROM a\n" + string.Concat(Enumerable.Range(0, 700).Select(number => $"RUN x {number}\n"))));
        Assert.That(rule.Runs, Is.LessThan(100));
        Assert.That((result.Applied.Length, result.UncheckedCount), Is.EqualTo((0, 700 - LintLimits.FixesRefused)));
    }

    [Test]
    public void FixesThatUndoEachOtherEnd()
    {
        var result = new Fixer(Linters.Strict(new RuleCatalog([Renaming("TST1998", "x", "y"), Renaming("TST1999", "y", "x")]))).Fix(Input("FROM a\nRUN x 1\n"));
        Assert.That(result.IsCircular, Is.True);
        Assert.That(result.Applied, Has.Length.EqualTo(2));
    }

    [Test]
    public void ALimitThatIsReachedIsCounted()
    {
        // Each fix brings the finding of the other rule, and the text never comes back.
        var rule = new ProposingRule("TST1998", text => text[^1] == 'a' ? text + "b" : null);
        var other = new ProposingRule("TST1999", text => text[^1] == 'b' ? text + "a" : null);
        var result = new Fixer(Linters.Strict(new RuleCatalog([rule, other]))).Fix(Input("FROM scratch\nRUN a\n"));
        Assert.That(result.UncheckedCount, Is.EqualTo(1));
        Assert.That(result.IsCircular, Is.False);
        Assert.That(rule.Runs, Is.EqualTo(1 + result.Limit));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void WhatDependsOnTheBaseImageWaitsForItsFix(string indent)
    {
        // The other base sets a user itself.
        string[] lines = ["FROM mcr.microsoft.com/dotnet/aspnet:8.0", "COPY bin/Release/net8.0/publish/ app/", "WORKDIR /app", "ENTRYPOINT [\"dotnet\", \"A.dll\"]"];
        var result = new Fixer(Linters.Strict()).Fix(Input(string.Concat(lines.Select(line => indent + line + "\n"))), FixSafety.Suggested);
        Assert.That(result.Applied.Select(fix => fix.Rule.Id).Where(id => id != "DFL7024"), Is.EqualTo(new[] { "DFL1101" }));
        Assert.That(result.Input.Dockerfile.Text, Does.Contain("-chiseled").And.Not.Contain("USER"));
    }

    [Test]
    public void LinesForTheSamePlaceAreAppendedTogether()
    {
        var ignore = SourceText.From("first", ".dockerignore");
        var rule = new AppendingRule();
        var input = Input("FROM a\nRUN b\nRUN c\nRUN c\nRUN d\n") with { Context = new EditedContext(UnknownContext.Instance, ignore) };
        var result = new Fixer(Linters.Strict(new RuleCatalog([rule]))).Fix(input);
        Assert.That(result.Input.Context.DockerIgnore!.Text, Is.EqualTo("first\nb\nc\nd\n"));
        Assert.That(result.Applied, Has.Length.EqualTo(3));
    }

    private static ProposingRule Renaming(string id, string from, string to) =>
        new(id, text => text.StartsWith($"RUN {from}", StringComparison.Ordinal) ? "RUN " + to + text[(4 + from.Length)..] : null);

    private static LintInput Input(string text) => new(SourceText.From(text));

    /// <summary>Wants the program of each RUN in the .dockerignore.</summary>
    private sealed class AppendingRule : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("TST1998", "appending", "A rule of this test", Severity.Info);

        public override void Analyze(RuleContext context)
        {
            var ignore = context.Model.Context.DockerIgnore!;
            foreach (var instruction in context.Syntax.Instructions.Skip(1))
            {
                var name = context.Source.ToString(instruction.Span)[4..];
                if (ignore.Text.Split('\n').Contains(name, StringComparer.Ordinal)) continue;
                var changes = DockerIgnoreEditor.Append(ignore, [name]);
                context.Report(instruction.Span, "It is not there.", () => ImmutableArray.Create(new CodeFix("Add it", FixSafety.Safe, changes) { IgnorePatterns = [name] }));
            }
        }
    }
}
