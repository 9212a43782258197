using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules.Security;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>What a run found, ready to be written in any format.</summary>
public sealed class LintReport
{
    private static readonly SourceText Unknown = SourceText.From("");

    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SecretMask> masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileFacts> facts = new(StringComparer.Ordinal);

    /// <summary>
    /// A report over these Dockerfiles, in this order. A finding that two of them share is kept once; of one file the
    /// first 10,000 are kept, and a failure says how many more there are.
    /// </summary>
    /// <param name="linted">The Dockerfiles.</param>
    /// <param name="failures">What could not be linted, one clear line each.</param>
    /// <param name="configurationFindings">What is wrong in configuration files.</param>
    /// <param name="configurationTexts">The configuration files.</param>
    public LintReport(
        IEnumerable<LintedFile> linted,
        ImmutableArray<string> failures = default,
        ImmutableArray<Diagnostic> configurationFindings = default,
        ImmutableArray<SourceText> configurationTexts = default)
    {
        if (linted is null) throw new ArgumentNullException(nameof(linted));
        var files = new List<string>();
        var findings = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        var omitted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in linted)
        {
            DockerfileCount++;
            if (file.Omitted > 0) omitted[file.Dockerfile.Path] = file.Omitted;
            AddTexts(file);
            Open(file.Dockerfile.Path, files, findings);
            foreach (var finding in file.Findings) Open(finding.Diagnostic.Path, files, findings).Add(finding);
        }

        if (!configurationTexts.IsDefault) foreach (var text in configurationTexts) texts[text.Path] = text;
        if (!configurationFindings.IsDefault)
            foreach (var finding in configurationFindings)
                Open(finding.Path, files, findings).Add(new Finding(finding));
        var said = failures.IsDefault ? ImmutableArray<string>.Empty : failures;
        Files = files.Select(path => new ReportedFile(path, Cut(path, Sort(findings[path]), omitted, ref said)))
            .ToImmutableArray();
        Failures = said;
    }

    /// <summary>How many findings of one file a report shows.</summary>
    public static int FindingsOfFile => ReportLimits.FindingsOfFile;

    /// <summary>The files that were linted or have findings.</summary>
    public ImmutableArray<ReportedFile> Files { get; private set; }

    /// <summary>What could not be linted or is not shown, one clear line each.</summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>How many Dockerfiles were linted.</summary>
    public int DockerfileCount { get; }

    /// <summary>The lowest severity that fails the run; <see cref="Severity.None"/> where no finding does.</summary>
    public Severity FailLevel { get; init; } = Severity.Warning;

    /// <summary>All findings, file by file.</summary>
    public IEnumerable<Finding> Findings => Files.SelectMany(file => file.Findings);

    /// <summary>What comments suppress, file by file; empty where the format has no room for it.</summary>
    internal IEnumerable<SuppressedDiagnostic> Suppressed =>
        Files.SelectMany(file => FactsOf(file.Path)?.Suppressed ?? []);

    /// <summary>The files whose texts are known.</summary>
    internal IEnumerable<string> ReadPaths => texts.Keys;

    /// <summary>How many findings have this severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Diagnostic.Severity == severity);

    /// <summary>The text of a file; null where the run did not read it.</summary>
    public SourceText? TextOf(string path) => texts.TryGetValue(path, out var text) ? text : null;

    /// <summary>What else is known of a Dockerfile; null where a host gives findings only.</summary>
    internal FileFacts? FactsOf(string path) => facts.TryGetValue(path, out var known) ? known : null;

    /// <summary>The text of a file as people may see it: of a Dockerfile without its secrets.</summary>
    internal SourceText? ShownTextOf(string path) =>
        dockerfiles.Contains(path) ? MaskOf(path).Text : TextOf(path);

    /// <summary>Whether a fix may be shown: it writes no secret again.</summary>
    internal bool Shows(CodeFix fix)
    {
        foreach (var change in fix.Changes)
            if (change.NewText.Length > 0
                && dockerfiles.Contains(change.Path)
                && MaskOf(change.Path).IsIn(change.NewText))
                return false;
        return true;
    }

    /// <summary>The place of a span; the start of the file where its text is not known.</summary>
    public LineRange RangeOf(string path, TextSpan span) =>
        TextOf(path) is { } text ? text.GetLineRange(span) : Unknown.GetLineRange(default);

    /// <summary>The same report with some of its findings.</summary>
    /// <param name="isKept">Whether one is kept; it is asked in the order of the report.</param>
    internal LintReport Only(Func<Finding, bool> isKept)
    {
        var copy = (LintReport)MemberwiseClone();
        copy.Files =
        [
            .. Files.Select(file => new ReportedFile(file.Path, [.. file.Findings.Where(isKept)]))
                .Where(file => !file.Findings.IsEmpty || dockerfiles.Contains(file.Path)),
        ];
        return copy;
    }

    /// <summary>Whether a finding fails the run.</summary>
    internal bool Fails(Finding finding) =>
        FailLevel != Severity.None && finding.Diagnostic.Severity >= FailLevel;

    /// <summary>As many findings as anybody reads; that there are more is said.</summary>
    private static ImmutableArray<Finding> Cut(
        string path, ImmutableArray<Finding> sorted, Dictionary<string, int> omitted, ref ImmutableArray<string> said)
    {
        const int most = ReportLimits.FindingsOfFile;
        omitted.TryGetValue(path, out var before);
        var beyond = Math.Max(0, sorted.Length - most);
        var more = beyond + before;
        if (more == 0) return sorted;
        var omittedOnes = Counted.Of(more, "more finding is", "more findings are");
        said = said.Add($"{path}: {omittedOnes} not shown (limit: {Counted.Number(most)} for a file)");
        return sorted.RemoveRange(sorted.Length - beyond, beyond);
    }

    private static List<Finding> Open(string path, List<string> files, Dictionary<string, List<Finding>> findings)
    {
        if (findings.TryGetValue(path, out var list)) return list;
        files.Add(path);
        return findings[path] = [];
    }

    private static (string Rule, TextSpan Span, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Rule.Id, diagnostic.Span, diagnostic.Message);

    private static ImmutableArray<Finding> Sort(List<Finding> findings)
    {
        var seen = new HashSet<(string Rule, TextSpan Span, string Message)>();
        return findings
            .Where(finding => seen.Add(KeyOf(finding.Diagnostic)))
            .OrderBy(finding => finding.Diagnostic.Span.Start)
            .ThenBy(finding => finding.Diagnostic.Span.Length)
            .ThenBy(finding => finding.Diagnostic.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private SecretMask MaskOf(string path)
    {
        if (!masks.TryGetValue(path, out var mask))
            masks[path] = mask = FactsOf(path)?.Mask ?? SecretMask.Of(texts[path]);
        return mask;
    }

    private void AddTexts(LintedFile file)
    {
        dockerfiles.Add(file.Dockerfile.Path);
        texts[file.Dockerfile.Path] = file.Dockerfile;
        if (file.Facts is { } known) facts[file.Dockerfile.Path] = known;
        foreach (var text in file.OtherTexts) texts[text.Path] = text;
    }
}
