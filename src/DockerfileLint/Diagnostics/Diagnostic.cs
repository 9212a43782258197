using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>A finding.</summary>
public sealed class Diagnostic
{
    private Func<ImmutableArray<CodeFix>>? createFixes;
    private ImmutableArray<CodeFix> fixes;
    // A large file has a million findings: what is saved takes 9 bytes and not the 24 of a nullable estimate.
    private readonly long savedBytes;
    private readonly SavedKind savedKind;
    private readonly long savedElsewhere;
    private readonly byte waste;

    internal Diagnostic(RuleDescriptor rule, string path, TextSpan span, string message)
    {
        Rule = rule;
        Path = path;
        Span = span;
        Message = MessageLimit.Of(message);
        Severity = rule.Severity;
    }

    private Diagnostic(Diagnostic original, Severity severity, string message)
    {
        Rule = original.Rule;
        Path = original.Path;
        Span = original.Span;
        Message = message;
        Severity = severity;
        Related = original.Related;
        savedBytes = original.savedBytes;
        savedKind = original.savedKind;
        savedElsewhere = original.savedElsewhere;
        IsMeasured = original.IsMeasured;
        waste = original.waste;
        IsAdvice = original.IsAdvice;
        Parts = original.Parts;
    }

    /// <summary>The rule that found it.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The file, the Dockerfile or its .dockerignore.</summary>
    public string Path { get; }

    /// <summary>The span in that file.</summary>
    public TextSpan Span { get; }

    /// <summary>What is so, why it matters and what to do; cut where it quotes too much.</summary>
    public string Message { get; }

    /// <summary>The severity after configuration.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>Other locations that the finding mentions.</summary>
    public ImmutableArray<RelatedLocation> Related { get; internal init; } = ImmutableArray<RelatedLocation>.Empty;

    /// <summary>The possible savings, if known.</summary>
    public ByteEstimate? SavedBytes
    {
        get => savedKind == SavedKind.Unknown ? null : new ByteEstimate(savedBytes, (ByteEstimateKind)(savedKind - 1));
        internal init
        {
            savedBytes = value?.Bytes ?? 0;
            savedKind = value is { } known ? (SavedKind)(known.Kind + 1) : SavedKind.Unknown;
        }
    }

    /// <summary>
    /// What counts of the possible savings in a sum of several findings: others may save the same bytes.
    /// </summary>
    internal ByteEstimate? CountedBytes =>
        SavedBytes is { } saved ? new ByteEstimate(saved.Bytes - savedElsewhere, saved.Kind) : null;

    private long SavedElsewhere
    {
        init => savedElsewhere = value;
    }

    /// <summary>Whether the bytes were measured in an image.</summary>
    internal bool IsMeasured { get; init; }

    /// <summary>What it is worth where its bytes aren't known.</summary>
    internal WasteClass Waste
    {
        get => waste == 0 ? Rule.Waste : (WasteClass)waste;
        init => waste = (byte)value;
    }

    /// <summary>Whether this finding, whatever its rule, is small as a rule or may save nothing.</summary>
    internal bool IsSmall
    {
        get => waste == (byte)WasteClass.Small;
        private init => waste = value ? (byte)WasteClass.Small : (byte)0;
    }

    /// <summary>Whether it stays information whatever it saves: whether anything is lost isn't certain.</summary>
    internal bool IsAdvice { get; init; }

    /// <summary>How many findings it is made of, each of which a fix may remove by itself.</summary>
    internal int Parts { get; private init; } = 1;

    /// <summary>Creates the fixes on request.</summary>
    internal Func<ImmutableArray<CodeFix>>? CreateFixes
    {
        init => createFixes = value;
    }

    /// <summary>
    /// The finding without its fixes, which keep everything that is known of the file: for a host that keeps findings.
    /// </summary>
    internal Diagnostic WithoutFixes() =>
        createFixes is null && fixes.IsDefaultOrEmpty ? this : new Diagnostic(this, Severity, Message);

    /// <summary>The same finding as configuration rates it.</summary>
    internal Diagnostic WithSeverity(Severity severity) =>
        new(this, severity, Message) { createFixes = createFixes, fixes = fixes };

    /// <summary>The same finding with what else is to be said of it.</summary>
    internal Diagnostic WithNote(string note) =>
        new(this, Severity, MessageLimit.Of($"{Message} ({note})")) { createFixes = createFixes, fixes = fixes };

    /// <summary>The same finding with what a built image shows that it saves.</summary>
    internal Diagnostic WithMeasured(long bytes) =>
        new(this, Severity, Message)
        {
            SavedBytes = new ByteEstimate(bytes, ByteEstimateKind.Exact),
            IsMeasured = true,
            IsSmall = false,
            createFixes = createFixes,
            fixes = fixes,
        };

    /// <summary>The same finding, of whose bytes only so many count in a sum.</summary>
    internal Diagnostic WithCounted(long bytes) =>
        new(this, Severity, Message)
        {
            SavedElsewhere = savedBytes - bytes,
            createFixes = createFixes,
            fixes = fixes,
        };

    /// <summary>The same finding as several builds make it.</summary>
    internal Diagnostic WithBuilds(string message, Func<ImmutableArray<CodeFix>> fixes) =>
        new(this, Severity, MessageLimit.Of(message)) { createFixes = fixes };

    /// <summary>One finding of this and others that say the same elsewhere.</summary>
    internal Diagnostic WithParts(
        int parts,
        string message,
        ByteEstimate? savedBytes,
        bool isSmall,
        ImmutableArray<RelatedLocation> related,
        Func<ImmutableArray<CodeFix>> fixes) =>
        new(this, Severity, MessageLimit.Of(message))
        {
            Parts = parts,
            SavedBytes = savedBytes,
            IsSmall = isSmall,
            Related = related,
            createFixes = fixes,
        };

    /// <summary>
    /// What the rule proposes, created on first use. Hosts show what passes the gate: <c>LintResult.GetFixes</c>.
    /// </summary>
    internal ImmutableArray<CodeFix> Fixes
    {
        get
        {
            if (!fixes.IsDefault) return fixes;
            _ = Once.Get(
                ref fixes, this, static one => one.createFixes?.Invoke() ?? ImmutableArray<CodeFix>.Empty);
            // It keeps everything that is known of the file.
            createFixes = null;
            return fixes;
        }
    }

    /// <summary>The lines and columns of the finding, counted from 1.</summary>
    /// <param name="text">The text of <see cref="Path"/>: the Dockerfile or its .dockerignore.</param>
    /// <exception cref="ArgumentException">It is another file's text.</exception>
    public LineRange GetLineRange(SourceText text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Path == Path
            ? text.GetLineRange(Span)
            : throw new ArgumentException($"The finding is in {Path}, not in {text.Path}.", nameof(text));
    }

    /// <summary>Place, severity, rule and message: <c>Dockerfile[12..15): warning DFL1001: …</c>.</summary>
    public override string ToString() =>
        $"{Path}{Span}: {SeverityName(Severity)} {Rule.Id}: {Message}";

    /// <summary>Unknown, or a <see cref="ByteEstimateKind"/> and one more.</summary>
    private enum SavedKind : byte
    {
        Unknown,
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };
}
