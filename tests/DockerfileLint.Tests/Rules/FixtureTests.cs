using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>What every rule is held to by its fixtures.</summary>
internal sealed class FixtureTests
{
    private static IEnumerable<TestCaseData> Fixtures() => Fixture.All().Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.ToString()));

    [TestCaseSource(nameof(Fixtures))]
    public void FindingsLieWhereTheTextIsMarked(Fixture fixture)
    {
        var found = Lint(fixture, fixture.Input()).Where(diagnostic => diagnostic.Path == "Dockerfile").Select(diagnostic => diagnostic.Span);
        Verified.Matches(fixture.PathOf(".dockerfile"), MarkedText.Mark(fixture.Marked.Text, found));
    }

    [TestCaseSource(nameof(Fixtures))]
    public void CarriageReturnsChangeNothing(Fixture fixture)
    {
        var before = Lint(fixture, fixture.Input());
        var text = fixture.Marked.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var input = fixture.Input(text);
        var after = Lint(fixture, input);
        Assert.That(Places(after, text), Is.EqualTo(Places(before, fixture.Marked.Text)));
        var result = FixerOf(fixture).Fix(input, FixSafety.Suggested);
        if (result.Applied.Length > 0)
            Assert.That(result.Input.Dockerfile.Text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n'), "The fix writes a line end that the file does not use.");
    }

    [TestCaseSource(nameof(Fixtures))]
    public void FixesAreAsExpected(Fixture fixture)
    {
        var snapshot = new StringBuilder();
        foreach (var diagnostic in Lint(fixture, fixture.Input())) Describe(diagnostic, fixture, snapshot);
        Fix(fixture, FixSafety.Safe, "fixed", snapshot);
        Fix(fixture, FixSafety.Suggested, "suggested", snapshot);
        if (snapshot.Length > 0) Verified.Matches(fixture.PathOf(".verified.txt"), snapshot.ToString());
        else Assert.That(File.Exists(fixture.PathOf(".verified.txt")), Is.False, "Nothing is found, yet there is a snapshot.");
    }

    [Test]
    public void EveryRuleHasACaseThatIsFoundAndOneThatIsNot()
    {
        var cases = Fixture.All().ToLookup(fixture => fixture.Rule.Descriptor.Id, fixture => Lint(fixture, fixture.Input()).Count > 0, StringComparer.Ordinal);
        var missing = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).Where(rule => !cases[rule.Id].Contains(true) || !cases[rule.Id].Contains(false));
        Assert.That(missing.Select(rule => $"{rule.Id} {rule.Name}"), Is.Empty);
    }

    private static List<Diagnostic> Lint(Fixture fixture, LintInput input) =>
        [.. new Linter(new RuleCatalog([fixture.Rule])).Lint(input).Diagnostics];

    private static Fixer FixerOf(Fixture fixture) => new(new Linter(new RuleCatalog([fixture.Rule])));

    private static void Describe(Diagnostic diagnostic, Fixture fixture, StringBuilder snapshot)
    {
        var text = diagnostic.Path == "Dockerfile" ? SourceText.From(fixture.Marked.Text) : fixture.Input().Context.DockerIgnore ?? SourceText.From("");
        var position = text.GetPosition(diagnostic.Span.Start);
        snapshot.Append($"{diagnostic.Path}({position.Line + 1},{position.Character + 1}) {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}");
        if (diagnostic.SavedBytes is { } saved) snapshot.Append($" [{saved.Kind.ToString().ToLowerInvariant()} {saved.Bytes} bytes]");
        snapshot.Append('\n');
        foreach (var related in diagnostic.Related) snapshot.Append($"  see {related.Path}({SourceText.From(fixture.Marked.Text).GetLine(related.Span.Start) + 1}): {related.Message}\n");
        foreach (var fix in diagnostic.Fixes) snapshot.Append($"  {fix.Safety.ToString().ToLowerInvariant()}: {fix.Title}\n");
    }

    private static void Fix(Fixture fixture, FixSafety safety, string kind, StringBuilder snapshot)
    {
        var input = fixture.Input();
        var result = FixerOf(fixture).Fix(input, safety);
        Assert.That(result.Refused.Select(diagnostic => diagnostic.Message), Is.Empty, "The gate refuses a fix.");
        Hold(fixture.PathOf($".{kind}.dockerfile"), result.Input.Dockerfile.Text, input.Dockerfile.Text);
        Hold(fixture.PathOf($".{kind}.dockerignore"), result.Input.Context.DockerIgnore?.Text, input.Context.DockerIgnore?.Text);
        if (result.Applied.Length == 0) return;
        Assert.That(FixerOf(fixture).Fix(result.Input, safety).Applied, Is.Empty, "A second round changes something.");
        snapshot.Append($"\n{kind}:\n").Append(LineDiff.Of(input.Dockerfile.Text, result.Input.Dockerfile.Text));
        snapshot.Append(LineDiff.Of(input.Context.DockerIgnore?.Text ?? "", result.Input.Context.DockerIgnore?.Text ?? ""));
    }

    /// <summary>A companion stands where the fix changes the text, and only there.</summary>
    private static void Hold(string path, string? after, string? before)
    {
        if (after == before) Assert.That(File.Exists(path), Is.False, $"Nothing is changed, yet there is {Path.GetFileName(path)}.");
        else Verified.Matches(path, after!);
    }

    private static List<string> Places(IEnumerable<Diagnostic> diagnostics, string text)
    {
        var source = SourceText.From(text);
        return [.. diagnostics.Select(diagnostic => diagnostic.Path == "Dockerfile" ? $"{source.GetPosition(diagnostic.Span.Start)} {diagnostic.Rule.Id}" : diagnostic.Path)];
    }
}
