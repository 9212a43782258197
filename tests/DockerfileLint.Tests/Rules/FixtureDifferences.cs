using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rules;

/// <summary>All differences between a fixture and what its rule reports and fixes, not only the first.</summary>
internal sealed class FixtureDifferences
{
    private readonly Fixture fixture;
    private readonly LintInput input;
    private readonly Linter linter;
    private readonly List<string> found = [];

    private FixtureDifferences(Fixture fixture)
    {
        this.fixture = fixture;
        input = fixture.Input();
        linter = Linters.Strict(new RuleCatalog([fixture.Rule]));
    }

    /// <summary>The differences, each in one or more lines; empty if the fixture is as expected.</summary>
    public static IReadOnlyList<string> Of(Fixture fixture)
    {
        var differences = new FixtureDifferences(fixture);
        var diagnostics = differences.linter.Lint(differences.input).Diagnostics;
        differences.CompareMarks(diagnostics);
        differences.CompareFixes(diagnostics);
        differences.CompareWithCarriageReturns(diagnostics);
        return differences.found;
    }

    private void CompareMarks(IEnumerable<Diagnostic> diagnostics)
    {
        var spans = diagnostics.Where(diagnostic => diagnostic.Path == "Dockerfile")
            .Select(diagnostic => diagnostic.Span);
        Compare(".dockerfile", MarkedText.Mark(fixture.Marked.Text, spans));
    }

    private void CompareFixes(IEnumerable<Diagnostic> diagnostics)
    {
        var snapshot = new StringBuilder();
        foreach (var diagnostic in diagnostics) Describe(diagnostic, snapshot);
        Fix(FixSafety.Safe, "fixed", snapshot);
        Fix(FixSafety.Suggested, "suggested", snapshot);
        Compare(".verified.txt", snapshot.Length > 0 ? snapshot.ToString() : null);
    }

    private void CompareWithCarriageReturns(IEnumerable<Diagnostic> before)
    {
        var text = WithoutCarriageReturns(fixture.Marked.Text).Replace("\n", "\r\n", StringComparison.Ordinal);
        var windows = fixture.Input(text);
        var expected = Places(before, fixture.Marked.Text);
        var places = Places(linter.Lint(windows).Diagnostics, text);
        if (places != expected) found.Add($"With CRLF the findings differ.\n{LineDiff.Of(expected, places)}");
        var result = new Fixer(linter).Fix(windows, FixSafety.Suggested);
        if (WithoutCarriageReturns(result.Input.Dockerfile.Text, with: "").Contains('\n', StringComparison.Ordinal))
            found.Add("With CRLF a fix inserts a line end that the file doesn't use.");
    }

    private void Fix(FixSafety safety, string kind, StringBuilder snapshot)
    {
        var fixer = new Fixer(linter);
        var result = fixer.Fix(input, safety);
        foreach (var refused in result.Refused) found.Add($"The gate refuses a fix ({kind}): {refused.Message}");
        var (before, after) = (input.Dockerfile.Text, result.Input.Dockerfile.Text);
        var (ignoredBefore, ignoredAfter) = (input.Context.DockerIgnore?.Text, result.Input.Context.DockerIgnore?.Text);
        Compare($".{kind}.dockerfile", after == before ? null : after);
        Compare($".{kind}.dockerignore", ignoredAfter == ignoredBefore ? null : ignoredAfter);
        if (result.Applied.Length == 0) return;
        var again = fixer.Fix(result.Input, safety);
        if (again.Applied.Length > 0) found.Add($"A second round changes something ({kind}).");
        snapshot.Append($"\n{kind}:\n").Append(LineDiff.Of(before, after));
        snapshot.Append(LineDiff.Of(ignoredBefore ?? "", ignoredAfter ?? ""));
    }

    /// <summary>Compares a text with the fixture's file of this ending; if there is no text, it must not exist.</summary>
    private void Compare(string ending, string? text)
    {
        var path = fixture.PathOf(ending);
        if (text is not null)
        {
            if (Verified.Difference(path, text) is { } difference) found.Add(difference);
        }
        else if (File.Exists(path))
        {
            found.Add($"{Path.GetFileName(path)} exists, but the rule reports or changes nothing. Delete the file.");
        }
    }

    private void Describe(Diagnostic diagnostic, StringBuilder snapshot)
    {
        var dockerfile = SourceText.From(fixture.Marked.Text);
        var text = diagnostic.Path == "Dockerfile" ? dockerfile : input.Context.DockerIgnore ?? SourceText.From("");
        var position = text.GetPosition(diagnostic.Span.Start);
        snapshot.Append($"{diagnostic.Path}({position.Line + 1},{position.Character + 1}) ");
        snapshot.Append($"{diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}");
        if (diagnostic.SavedBytes is { } saved)
            snapshot.Append($" [{saved.Kind.ToString().ToLowerInvariant()} {saved.Bytes} bytes]");
        snapshot.Append('\n');
        foreach (var related in diagnostic.Related)
            snapshot.Append($"  see {related.Path}({dockerfile.GetLine(related.Span.Start) + 1}): {related.Message}\n");
        foreach (var fix in diagnostic.Fixes)
            snapshot.Append($"  {fix.Safety.ToString().ToLowerInvariant()}: {fix.Title}\n");
    }

    private static string WithoutCarriageReturns(string text, string with = "\n") =>
        text.Replace("\r\n", with, StringComparison.Ordinal);

    private static string Places(IEnumerable<Diagnostic> diagnostics, string text)
    {
        var source = SourceText.From(text);
        return string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Path != "Dockerfile"
            ? diagnostic.Path
            : $"{source.GetPosition(diagnostic.Span.Start)} {diagnostic.Rule.Id}"));
    }
}
