using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>What a caller prints can be read.</summary>
internal sealed class ReadableTests
{
    private static Diagnostic Finding(TextSpan span) =>
        new(RuleCatalog.BuiltIn.Rules[0].Descriptor, "a/Dockerfile", span, "It is so.") { Severity = Severity.Info };

    [Test]
    public void ASpanIsItsBounds() => Assert.That(new TextSpan(12, 3).ToString(), Is.EqualTo("[12..15)"));

    [Test]
    public void ANodeIsItsText()
    {
        var file = DockerfileSyntax.Parse(SourceText.From("FROM debian AS \\\n  base\n"));
        Assert.That(file.Instructions[0].ToString(), Is.EqualTo("FROM debian AS \\\n  base"));
        Assert.That(((FromSyntax)file.Instructions[0]).Image.ToString(), Is.EqualTo("debian"));
    }

    [Test]
    public void AFindingIsOneLineAndDoesNotCreateItsFixes()
    {
        var wasAsked = false;
        var finding = new Diagnostic(RuleCatalog.BuiltIn.Rules[0].Descriptor, "a/Dockerfile", new TextSpan(5, 2), "It is so.")
        {
            Severity = Severity.Info,
            CreateFixes = () =>
            {
                wasAsked = true;
                return ImmutableArray<CodeFix>.Empty;
            },
        };
        var id = RuleCatalog.BuiltIn.Rules[0].Descriptor.Id;
        Assert.That(finding.ToString(), Is.EqualTo($"a/Dockerfile[5..7): info {id}: It is so."));
        Assert.That(wasAsked, Is.False);
    }

    [Test]
    public void AFixIsItsTitle()
    {
        var fix = new CodeFix("Remove it", FixSafety.Safe, ImmutableArray<TextChange>.Empty);
        Assert.That(fix.ToString(), Is.EqualTo("Remove it"));
    }

    [TestCase(0, 4, 1, 1, 1, 5)]
    [TestCase(6, 3, 2, 2, 3, 2)]
    [TestCase(9, 90, 3, 2, 3, 3, Description = "past the end")]
    public void AFindingHasLinesAndColumnsFromOne(int start, int length, int line, int column, int endLine, int endColumn)
    {
        var range = Finding(new TextSpan(start, length)).GetLineRange(SourceText.From("abcd\nef\nwx", "a/Dockerfile"));
        Assert.That(
            (range.Line, range.Column, range.EndLine, range.EndColumn),
            Is.EqualTo((line, column, endLine, endColumn)));
        Assert.That(range.ToString(), Is.EqualTo($"{line}:{column}"));
    }

    [Test]
    public void TheLinesOfAnotherFileAreRefused()
    {
        var finding = Finding(new TextSpan(0, 1));
        var other = SourceText.From("*\n", "a/.dockerignore");
        Assert.That(
            () => finding.GetLineRange(other),
            Throws.ArgumentException.With.Message.Contains("a/Dockerfile").And.Message.Contains("a/.dockerignore"));
    }

    [Test]
    public void AFindingOfTheLinterHasItsLine()
    {
        var source = SourceText.From("FROM debian:12\n  NONSENSE x\n");
        var result = new Linter(RuleCatalog.BuiltIn, LintOptions.Default).Lint(new LintInput(source));
        var finding = Array.Find([.. result.Diagnostics], static one => one.Severity == Severity.Error)!;
        Assert.That(finding.GetLineRange(source).ToString(), Is.EqualTo("2:3"));
    }
}
