using System.IO;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>Reports made by hand, so that a format is tested without the rules.</summary>
internal static class SampleReport
{
    public static readonly RuleDescriptor SizeRule = new("DFL1999", "sample-size", "A sample", Severity.Warning) { Fix = FixKind.Safe };

    public static readonly RuleDescriptor StyleRule = new("DFL7999", "sample-style", "Another sample", Severity.Info);

    /// <summary>One finding over the first <paramref name="culprit"/> in the text.</summary>
    public static LintReport With(string text, string culprit, string message = "It is so.", ByteEstimate? bytes = null)
    {
        var source = SourceText.From(text, "app/Dockerfile");
        return new LintReport([new LintedFile(source, [new Finding(Of(source, culprit, message, bytes))])]);
    }

    public static Diagnostic Of(SourceText source, string culprit, string message, ByteEstimate? bytes = null) =>
        new(SizeRule, source.Path, Span(source, culprit), message) { SavedBytes = bytes };

    /// <summary>A report that uses every field.</summary>
    public static LintReport Full()
    {
        var source = SourceText.From("FROM a:1\nRUN x && \\\n    y\nCOPY . .\n", "app/Dockerfile");
        var ignore = SourceText.From("bin\n", "app/.dockerignore");
        var span = Span(source, "RUN x && \\\n    y");
        var fix = new CodeFix("Do it better", FixSafety.Safe, [new TextChange(source.Path, Span(source, "x"), "z\n")]);
        var full = new Diagnostic(SizeRule, source.Path, span, "Costs bytes: 100%, \"quoted\" <b>.")
        {
            SavedBytes = new ByteEstimate(19_860_000, ByteEstimateKind.About),
            Related = [new RelatedLocation(source.Path, Span(source, "FROM a:1"), "The base.")],
        };
        var plain = new Diagnostic(StyleRule, ignore.Path, new TextSpan(0, 3), "Style.");
        var linted = new LintedFile(source, [new Finding(full, [fix]), new Finding(plain)]) { OtherTexts = [ignore] };
        return new LintReport([linted], ["other: it can't be read"]);
    }

    public static string Write(ReportWriter writer, LintReport report)
    {
        using var stream = new MemoryStream();
        writer.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static TextSpan Span(SourceText source, string culprit) =>
        new(source.Text.IndexOf(culprit, System.StringComparison.Ordinal), culprit.Length);
}
